import { useShared } from "../app/shared.ts";
import { intakeSupplies, shareOfEstimates } from "../sentence/estimates.ts";
import { formatMany, formatShare, formatTonnes } from "../text/numbers.ts";
import { estimateConfidence } from "../text/words.ts";
import { SupplyList } from "./SupplyList.tsx";

/** The intake: the supplies into the consumers. */
export function IntakeEvidence() {
  const { bySites: flow } = useShared();
  if (!flow) {
    return null;
  }
  const supplies = intakeSupplies(flow);
  const listed = supplies.reduce((sum, supply) => sum + (supply.tonnes ?? 0), 0);
  const isWhole = flow.otherTonnes === 0 || flow.tonnes - listed < 1e-9 * flow.tonnes;
  return (
    <>
      <h3>The intake: {formatTonnes(flow.tonnes)} a year</h3>
      <p>The sum of {isWhole ? "" : "more than "}{formatMany(supplies.length, "supply", "supplies")} on record into the consumers on{" "}
        {flow.asOf}, largest first.{!isWhole && ` The smaller ones, ${formatTonnes(flow.tonnes - listed)} in all, are not listed.`}</p>
      <SupplyList ids={supplies.map((supply) => supply.id)} />
    </>
  );
}

/** The supplies into the consumers whose tonnes are estimates. */
export function EstimatesEvidence() {
  const { bySites: flow } = useShared();
  if (!flow) {
    return null;
  }
  const estimates = intakeSupplies(flow).filter((supply) => supply.tonnes !== null && supply.confidence <= estimateConfidence);
  return (
    <>
      <h3>Estimates: {formatShare(shareOfEstimates(flow))} of the intake</h3>
      <p>Supplies into the consumers with a confidence of {estimateConfidence} or less. Their notes say how the tonnes were inferred.</p>
      <SupplyList ids={estimates.map((supply) => supply.id)} />
    </>
  );
}

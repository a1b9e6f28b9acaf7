import type { FlowQuery } from "../generated/graphql.ts";
import { estimateConfidence } from "../text/words.ts";

type Flow = NonNullable<FlowQuery["flow"]>;

/** A supply into the consumers with its tonnes. */
export interface IntakeSupply {
  readonly id: string;
  readonly tonnes: number | null;
  readonly confidence: number;
  readonly from: string;
}

/** The supplies into the consumers of a flow by sites, largest first: those of links that end at a site that sends nothing on. */
export function intakeSupplies(flow: Flow): IntakeSupply[] {
  const senders = new Set(flow.links.map((link) => link.from));
  return flow.links
    .filter((link) => !senders.has(link.to))
    .flatMap((link) => link.supplies.map((supply) => ({ ...supply, from: link.from })))
    .sort((a, b) => (b.tonnes ?? -1) - (a.tonnes ?? -1));
}

/** The share of the tonnes of the intake whose supplies have a low confidence. */
export function shareOfEstimates(flow: Flow): number {
  const known = intakeSupplies(flow).filter((supply) => supply.tonnes !== null);
  const sum = (supplies: readonly IntakeSupply[]) => supplies.reduce((total, supply) => total + supply.tonnes!, 0);
  return sum(known) > 0 ? sum(known.filter((supply) => supply.confidence <= estimateConfidence)) / sum(known) : 0;
}

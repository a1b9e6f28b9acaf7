import { useView } from "../../app/router.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { RankedChainsDocument } from "../../generated/graphql.ts";
import { EntityLink } from "../../parts/EntityLink.tsx";
import { ShowLink } from "../../parts/Figure.tsx";
import { Errors, Notice } from "../../parts/Notice.tsx";
import { formatMany, formatTonnes } from "../../text/numbers.ts";
import { toSelector } from "../../view/terms.ts";
import { commonVariables } from "../../view/variables.ts";

const first = 25;

/** The chains of the question as a ranked list with bars: the picture of a narrow screen. */
export function RankedChains() {
  const { view } = useView();
  const { data, errors, isPending } = useAnswer({
    document: RankedChainsDocument,
    variables: { ...commonVariables(view), through: view.through.map(toSelector), avoid: view.avoid.map(toSelector), first },
  });
  const chains = data?.chains;
  if (!chains) {
    return errors.length > 0 ? <Errors errors={errors} /> : <Notice>Loading …</Notice>;
  }
  const largest = Math.max(1e-9, ...chains.nodes.map((chain) => chain.bottleneck ?? 0));
  return (
    <section aria-busy={isPending}>
      <h3>The largest of {chains.totalCount === null ? "very many chains" : formatMany(chains.totalCount, "chain")}</h3>
      {chains.nodes.length === 0 && <Notice>No chain of this question is on record.</Notice>}
      <ol class="ranked">
        {chains.nodes.map((chain) => (
          <li key={chain.supplies.map((supply) => supply.id).join(" ")}>
            <p class="bottleneck">
              <strong>{chain.bottleneck === null ? "tonnes unknown" : formatTonnes(chain.bottleneck)}</strong>
              <meter class="bar" min={0} max={1} value={(chain.bottleneck ?? 0) / largest} aria-hidden="true" />
            </p>
            <p>{chain.sites.map((site, index) => (
              <>{index > 0 && <ShowLink show={chain.supplies[index - 1]!.id} label="evidence of this supply">→</ShowLink>}{" "}
              <EntityLink id={site.id} name={site.name} />{" "}</>
            ))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { DisruptionQuery } from "../generated/graphql.ts";
import type { Flow } from "../sankey/graph.ts";

type Disruption = NonNullable<DisruptionQuery["disruption"]>;
type Site = Disruption["changes"][number]["from"];

/**
 * The two flows of a scenario in the form of the answer that the picture draws: each link carries the larger of both, and `before` and
 * `after` say what it carries without and with the scenario.
 */
export function toScenarioFlow(disruption: Disruption): Flow {
  const sites = new Map<string, Site>();
  const [into, outOf] = [new Map<string, number>(), new Map<string, number>()];
  const links = disruption.changes.map((change) => {
    const tonnes = Math.max(change.baseline, change.afterwards);
    sites.set(change.from.id, change.from).set(change.to.id, change.to);
    outOf.set(change.from.id, (outOf.get(change.from.id) ?? 0) + tonnes);
    into.set(change.to.id, (into.get(change.to.id) ?? 0) + tonnes);
    return {
      from: change.from.id, to: change.to.id, tonnes, before: change.baseline, after: change.afterwards,
      share: null, recorded: change.supply?.tonnes ?? null, confidence: change.supply?.confidence ?? null,
      supplies: change.supply ? [change.supply] : [],
    };
  });
  const nodes = [...sites.values()].map((site) => ({
    key: site.id, id: site.id, name: site.name, stage: site.stage, aggregate: site.aggregate, country: site.country,
    controller: site.control.country, unknown: 0,
    tonnes: Math.max(into.get(site.id) ?? 0, outOf.get(site.id) ?? 0),
    origin: Math.max(0, (outOf.get(site.id) ?? 0) - (into.get(site.id) ?? 0)),
  }));
  return { tonnes: disruption.baseline, otherTonnes: 0, asOf: disruption.asOf, nodes, links };
}

import type { DisruptionQuery } from "../generated/graphql.ts";
import type { Flow, FlowNode } from "../sankey/graph.ts";

type Disruption = NonNullable<DisruptionQuery["disruption"]>;
type Site = Disruption["changes"][number]["from"];

/**
 * The two flows of a scenario in the form of the answer that the picture draws: each link carries the larger of both, and `before` and
 * `after` say what it carries without and with the scenario. Who controls a site is taken from `known`, the nodes of the picture without
 * the scenario; it is left open where that has no such site.
 */
export function toScenarioFlow(disruption: Disruption, known: readonly FlowNode[]): Flow {
  const controllers = new Map(known.map((node) => [node.id, node.controller]));
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
    controller: controllers.get(site.id) ?? null, unknown: 0,
    tonnes: Math.max(into.get(site.id) ?? 0, outOf.get(site.id) ?? 0),
    origin: Math.max(0, (outOf.get(site.id) ?? 0) - (into.get(site.id) ?? 0)),
  }));
  return { tonnes: disruption.baseline, otherTonnes: 0, asOf: disruption.asOf, nodes, links };
}

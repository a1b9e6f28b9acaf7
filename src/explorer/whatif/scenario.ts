import type { Scenario as ApiScenario, SiteSelector } from "../generated/graphql.ts";
import { toSelector } from "../view/terms.ts";
import type { Scenario } from "../view/view.ts";

/** A measure with what it covers. */
export interface MeasureCover {
  readonly id: string;
  readonly issuer: { readonly code: string } | null;
  readonly stages: readonly string[];
}

/** The scenario as the API takes it. */
export function toApiScenario(scenario: Scenario): ApiScenario {
  return {
    measures: [...scenario.measures],
    remove: scenario.stop.map(toSelector),
    block: scenario.cut.map((cut) => {
      const [from, to] = splitCut(cut);
      return { ...(from === "*" ? {} : { from }), ...(to === "*" ? {} : { to }) };
    }),
    keep: scenario.keep,
    open: [...scenario.open],
  };
}

/** The ends of a cut: country codes, or `*` for any country. */
export function splitCut(cut: string): [string, string] {
  const [from = "*", to = "*"] = cut.split(">");
  return [from, to];
}

/** The sites that alternatives must do without: those that stop, and those whose exports are cut or controlled. */
export function toAvoid(scenario: Scenario, measures: readonly MeasureCover[]): SiteSelector[] {
  const issuers = measures
    .filter((measure) => scenario.measures.includes(measure.id) && measure.issuer !== null)
    .map((measure): SiteSelector => ({
      countries: [measure.issuer!.code],
      ...(measure.stages.length > 0 ? { stages: measure.stages as NonNullable<SiteSelector["stages"]> } : {}),
    }));
  const exporters = scenario.cut.map((cut) => splitCut(cut)[0]).filter((code) => code !== "*")
    .map((code): SiteSelector => ({ countries: [code] }));
  return [...scenario.stop.map(toSelector), ...issuers, ...exporters];
}

import type { ScenarioChoicesQuery } from "../generated/graphql.ts";

/** A measure that a scenario can take at its word. */
export type MeasureChoice = NonNullable<ScenarioChoicesQuery["measures"]>["nodes"][number];

/** Whether a measure can cut a supply: what is filed under the stage of consumption alone tells of a rule, and nothing leaves a market. */
export const canCut = (measure: { readonly stages: readonly string[] }) =>
  measure.stages.length === 0 || measure.stages.some((stage) => stage !== "CONSUMPTION");

const kinds: Partial<Record<string, string>> = { EXPORT_CONTROL: "export control", EXPORT_BAN: "export ban", LICENSING: "licensing" };
const months = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** A short name of a measure: `China: export control of January 2026 on Japan`. Its description says more. */
export function nameMeasure(measure: Pick<MeasureChoice, "kind" | "since" | "issuer" | "targets">): string {
  const since = measure.since === null ? "" : ` of ${months.format(new Date(measure.since))}`;
  const targets = measure.targets.length === 0 ? "" : ` on ${measure.targets.length > 2 ? `${measure.targets.length} countries`
    : measure.targets.map((target) => target.name).join(" and ")}`;
  return `${measure.issuer?.name ?? "Unknown issuer"}: ${kinds[measure.kind] ?? measure.kind.toLowerCase()}${since}${targets}`;
}

import type { SiteSelector, Stage } from "../generated/graphql.ts";

/** One word of a condition: a stage, a country where sites are, a country that controls or owns them, an alliance, a company, a site. */
export interface Term {
  readonly kind: TermKind;
  readonly value: string;
}

/** `in`, `control` and `owner` have a country code, `stage` a stage; the others an id. */
export type TermKind = "stage" | "in" | "control" | "owner" | "alliance" | "company" | "site";

/** Sites that match one term of each kind that is mentioned; without terms every site. */
export type Condition = readonly Term[];

/** All stages, in the order of a supply chain. */
export const stages: readonly Stage[] = [
  "MINING", "RECYCLING", "STOCKPILING", "REFINING", "PROCESSING", "MANUFACTURING", "CONSUMPTION",
];

const prefixes: readonly TermKind[] = ["control", "owner", "alliance", "company", "site"];
const isId = (kind: TermKind) => kind === "alliance" || kind === "company" || kind === "site";

/** Reads a condition of an address: `refining,control:CHN`. What is not understood is left out. */
export function parseCondition(text: string): Condition {
  return text.split(",").map((word) => parseTerm(word.trim())).filter((term) => term !== null);
}

/** Whether a word is a term: `KOR`, `refining`, `control:CHN`, `site:mt-weld-mine`. */
export const isTerm = (word: string) => parseTerm(word) !== null;

function parseTerm(word: string): Term | null {
  if (/^[A-Z]{3}$/.test(word)) {
    return { kind: "in", value: word };
  }
  const stage = stages.find((name) => name === word.toUpperCase());
  if (stage) {
    return { kind: "stage", value: stage };
  }
  const kind = prefixes.find((prefix) => word.startsWith(`${prefix}:`) && word.length > prefix.length + 1);
  return kind ? { kind, value: isId(kind) ? word : word.slice(kind.length + 1) } : null;
}

/** Writes a condition for an address. */
export function formatCondition(condition: Condition): string {
  return condition.map(formatTerm).join(",");
}

/** Writes a term for an address: `KOR`, `refining`, `control:CHN`, `site:mt-weld-mine`. */
export function formatTerm(term: Term): string {
  switch (term.kind) {
    case "stage":
      return term.value.toLowerCase();
    case "control":
    case "owner":
      return `${term.kind}:${term.value}`;
    default:
      return term.value;
  }
}

/** The selector of the API that a condition means. */
export function toSelector(condition: Condition): SiteSelector {
  const values = (kind: TermKind) => condition.filter((term) => term.kind === kind).map((term) => term.value);
  const controllers = [...values("control"), ...values("owner")];
  const lists: [keyof SiteSelector, string[]][] = [
    ["stages", values("stage")],
    ["countries", values("in")],
    ["controlledBy", controllers],
    ["alliances", values("alliance")],
    ["companies", values("company")],
    ["ids", values("site")],
  ];
  const selector: SiteSelector = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  return values("owner").length > 0 ? { ...selector, control: "OWNERSHIP" } : selector;
}

/** The ids that a condition mentions, whose names are to be looked up. */
export function idsOf(condition: Condition): string[] {
  return condition.filter((term) => isId(term.kind)).map((term) => term.value);
}

import type { Condition, Term, TermKind } from "../view/terms.ts";
import { stageNames } from "./words.ts";

/** Gives the name of a country by code, or of an entity by id. */
export type Namer = (value: string) => string;

/** A condition in words: `refining that China controls`, `sites of Lynas`, `Mount Weld mine`. */
export function spellCondition(condition: Condition, name: Namer): string {
  const values = (kind: TermKind) => condition.filter((term) => term.kind === kind).map((term) => term.value);
  const list = (kind: TermKind) => values(kind).map(name);
  const stages = values("stage").map((stage) => stageNames[stage as keyof typeof stageNames].toLowerCase());
  const sites = list("site");
  const subject = sites.length > 0 ? join(sites, "or") : stages.length > 0 ? join(stages, "or") : "sites";
  const clauses = [
    values("in").length > 0 ? `in ${join(list("in"), "or")}` : "",
    values("alliance").length > 0 ? `in ${join(list("alliance"), "or")}` : "",
    values("company").length > 0 ? `of ${join(list("company"), "or")}` : "",
    values("owner").length > 0 ? `that ${join([...list("owner"), ...list("control")], "or")} owns`
      : values("control").length > 0 ? `that ${join(list("control"), "or")} controls` : "",
  ];
  return [subject, ...clauses].filter((text) => text !== "").join(" ");
}

/** The consumers of a question in words: `South Korea`, `Pax Silica and India`. */
export function spellConsumers(condition: Condition, name: Namer): string {
  const places = condition.filter((term) => term.kind === "in" || term.kind === "alliance");
  return places.length === condition.length && places.length > 0
    ? join(places.map((term) => name(term.value)), "and")
    : spellCondition(condition, name);
}

/** One term in words, as a chip shows it. */
export function spellTerm(term: Term, name: Namer): string {
  switch (term.kind) {
    case "stage":
      return stageNames[term.value as keyof typeof stageNames].toLowerCase();
    case "control":
      return `controlled by ${name(term.value)}`;
    case "owner":
      return `owned by ${name(term.value)}`;
    case "in":
    case "alliance":
      return `in ${name(term.value)}`;
    default:
      return name(term.value);
  }
}

/** Words in a row: `a, b or c`. */
export function join(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)!}`;
}

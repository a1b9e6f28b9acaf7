import type { Grouping } from "../generated/graphql.ts";
import { formatCondition, parseCondition, stages, type Condition } from "./terms.ts";
import { defaultView, type Colouring, type Then, type View } from "./view.ts";

/** The groupings by their words in an address. */
export const groupings: Readonly<Record<string, Grouping>> =
  { sites: "SITE", companies: "COMPANY", countries: "COUNTRY", controllers: "CONTROLLER" };
/** The colourings, which are their own words. */
export const colourings: readonly Colouring[] = ["location", "control", "alliance", "confidence", "stage"];

/** Reads a view from the query part of an address. What is missing or not understood has the value of the default view. */
export function parseView(search: string): View {
  const keys = new URLSearchParams(search);
  const text = (key: string) => keys.get(key) || null;
  const conditions = (key: string, otherwise: readonly Condition[]) =>
    keys.has(key) ? keys.getAll(key).map(parseCondition).filter((condition) => condition.length > 0) : otherwise;
  const into = parseCondition(text("into") ?? "");
  const isDefault = !keys.has("mineral") && !keys.has("into");
  return {
    mineral: withKind("mineral", text("mineral") ?? defaultView.mineral),
    into: into.length > 0 ? into : defaultView.into,
    through: conditions("through", isDefault ? defaultView.through : []),
    avoid: conditions("avoid", []),
    day: parseDay(text("day")),
    relying: parseShare(text("relying"), 0),
    by: groupings[text("by") ?? ""] ?? defaultView.by,
    colour: colourings.find((name) => name === text("colour")) ?? defaultView.colour,
    alliance: withKind("alliance", text("alliance") ?? defaultView.alliance),
    tab: text("tab") ?? defaultView.tab,
    step: stages.find((stage) => stage === text("step")?.toUpperCase()) ?? null,
    show: text("show"),
    scenario: {
      measures: keys.getAll("measure").map((id) => withKind("measure", id)),
      stop: conditions("stop", []),
      cut: keys.getAll("cut").filter(isCut),
      keep: parseShare(text("keep"), 0),
      open: keys.getAll("open").map((id) => withKind("site", id)),
    },
    data: text("data"),
    then: parseThen(text("then")),
    embed: text("embed") === "1",
  };
}

/** What an address does not say, so that the explorer chooses it from the data. */
export interface Open {
  readonly mineral: boolean;
  readonly into: boolean;
  /** Whether the conditions are those of the default view. */
  readonly through: boolean;
}

/** Finds what the query part of an address leaves open. */
export function findOpen(search: string): Open {
  const keys = new URLSearchParams(search);
  return {
    mineral: !keys.get("mineral"),
    into: parseCondition(keys.get("into") ?? "").length === 0,
    through: !["mineral", "into", "through"].some((key) => keys.has(key)),
  };
}

/** Writes the query part of the address of a view, in readable keys; values of the default view are left out where that is clear. */
export function formatView(view: View): string {
  const pairs: [string, string | null][] = [
    ["mineral", withoutKind(view.mineral) || null],
    ["into", formatCondition(view.into) || null],
    ...view.through.map((condition): [string, string] => ["through", formatCondition(condition)]),
    ...view.avoid.map((condition): [string, string] => ["avoid", formatCondition(condition)]),
    ["day", view.day],
    ["relying", view.relying > 0 ? String(view.relying) : null],
    ["by", view.by === defaultView.by ? null : Object.keys(groupings).find((key) => groupings[key] === view.by)!],
    ["colour", view.colour === defaultView.colour ? null : view.colour],
    ["alliance", view.alliance === defaultView.alliance ? null : withoutKind(view.alliance)],
    ["tab", view.tab === defaultView.tab ? null : view.tab],
    ["step", view.step === null ? null : view.step.toLowerCase()],
    ...view.scenario.measures.map((id): [string, string] => ["measure", withoutKind(id)]),
    ...view.scenario.stop.map((condition): [string, string] => ["stop", formatCondition(condition)]),
    ...view.scenario.cut.map((cut): [string, string] => ["cut", cut]),
    ...view.scenario.open.map((id): [string, string] => ["open", withoutKind(id)]),
    ["keep", view.scenario.keep > 0 ? String(view.scenario.keep) : null],
    ["show", view.show],
    ["data", view.data],
    ["then", view.then && [view.then.tonnes, ...(view.then.bounds ?? [])].map((value) => String(Number(value.toPrecision(6)))).join(",")],
    ["embed", view.embed ? "1" : null],
  ];
  const written = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
  return `?${written.map(([key, value]) => `${key}=${encode(value)}`).join("&")}`;
}

/** The address of a view. */
export const viewAddress = (view: View) => `/${formatView(view)}`;

/** The id of a word of an address: `pax-silica` or `alliance:pax-silica`. */
export const withKind = (kind: string, id: string) => (id.startsWith(`${kind}:`) ? id : `${kind}:${id}`);
/** The word of an id in an address. */
export const withoutKind = (id: string) => id.slice(id.indexOf(":") + 1);

// Colons, commas and arrows are allowed in this part of an address and stay readable.
const encode = (value: string) => encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%3E", ">");

function parseShare(text: string | null, otherwise: number): number {
  return text !== null && isShare(text) ? Number(text) : otherwise;
}

/** Whether a text is a number from 0 to 1. */
export const isShare = (text: string) => text.trim() !== "" && Number(text) >= 0 && Number(text) <= 1;

/** Whether a text names trade that is cut: `CHN>KOR`, `*` for any country. */
export const isCut = (text: string) => /^([A-Z]{3}|\*)>([A-Z]{3}|\*)$/.test(text);

/** Whether a text is a day, YYYY-MM-DD. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0001" && isInCalendar(text);

// Browsers read the 30th of February as a day of March.
function isInCalendar(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function parseDay(text: string | null): string | null {
  return text !== null && isDay(text) ? text : null;
}

function parseThen(text: string | null): Then | null {
  const [tonnes, atLeast, atMost] = (text ?? "").split(",").map(Number);
  if (text === null || tonnes === undefined || !(tonnes >= 0)) {
    return null;
  }
  return { tonnes, bounds: atLeast !== undefined && atMost !== undefined && atLeast >= 0 && atMost <= 1 ? [atLeast, atMost] : null };
}

import type { Grouping, Stage } from "../generated/graphql.ts";
import { parseCondition, type Condition } from "./terms.ts";

/** What the colours of the picture say. */
export type Colouring = "location" | "control" | "alliance" | "confidence" | "stage";

/** The tabs under the sentence. */
export const tabIds = ["flow", "map", "chains", "table", "time"] as const;

/** Everything that decides what the explorer shows. The address is its other form: see address.ts. */
export interface View {
  /** The id of the mineral. */
  readonly mineral: string;
  /** The consumers. */
  readonly into: Condition;
  /** What the chains pass; the share of each is a number of the sentence. */
  readonly through: readonly Condition[];
  /** What the chains avoid. */
  readonly avoid: readonly Condition[];
  /** The day, YYYY-MM-DD; null is today. */
  readonly day: string | null;
  /** The least confidence of the facts to rely on. */
  readonly relying: number;
  readonly by: Grouping;
  readonly colour: Colouring;
  /** The alliance of the colours. */
  readonly alliance: string;
  /** The id of the tab under the sentence. */
  readonly tab: string;
  /** The stage that the map shows alone; null is all of them. */
  readonly step: Stage | null;
  /** What the evidence panel shows: see evidence/subject.ts. */
  readonly show: string | null;
  readonly scenario: Scenario;
  /** The version of the data that the address was made with. */
  readonly data: string | null;
  /** What the answer was when the link was made, to tell what has changed. */
  readonly then: Then | null;
  /** Whether the page is a frame of another page: no bar, no panel. */
  readonly embed: boolean;
}

/** An answer in short: the intake in tonnes, and the bounds of the share that has passed the first condition, if there is one. */
export interface Then {
  readonly tonnes: number;
  readonly bounds: readonly [number, number] | null;
}

/** What if: all that is cut or stopped, and what is left of it. */
export interface Scenario {
  /** Measures on record, by id. */
  readonly measures: readonly string[];
  /** Sites that stop. */
  readonly stop: readonly Condition[];
  /** Trade that is cut: `CHN>KOR`; `*` for any country. */
  readonly cut: readonly string[];
  /** What is left of what is cut or stopped, 0 to 1. */
  readonly keep: number;
  /** Sites that take part whatever their dates say, by id. */
  readonly open: readonly string[];
}

export const noScenario: Scenario = { measures: [], stop: [], cut: [], keep: 0, open: [] };

/** Whether a scenario changes anything. */
export const isScenario = (scenario: Scenario) =>
  scenario.measures.length + scenario.stop.length + scenario.cut.length + scenario.open.length > 0;

/** What the explorer shows before anybody has chosen: rare earths into South Korea through refining that China controls. */
export const defaultView: View = {
  mineral: "mineral:rare-earths",
  into: parseCondition("KOR"),
  through: [parseCondition("refining,control:CHN")],
  avoid: [],
  day: null,
  relying: 0,
  by: "SITE",
  colour: "location",
  alliance: "alliance:pax-silica",
  tab: "flow",
  step: null,
  show: null,
  scenario: noScenario,
  data: null,
  then: null,
  embed: false,
};

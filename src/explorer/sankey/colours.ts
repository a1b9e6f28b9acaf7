import type { Colouring } from "../view/view.ts";
import { stageNames } from "../text/words.ts";
import type { Box, FlowNode } from "./graph.ts";

/** One line of the legend: the CSS colour and what it says. */
export interface LegendEntry {
  readonly colour: string;
  readonly name: string;
}

/** Colours of the picture: one of a box (and of the bands out of it), and the legend. */
export interface Colours {
  readonly ofBox: (box: Box) => string;
  /** The colour of a band; null where it has that of the box that it leaves. */
  readonly ofConfidence: ((confidence: number | null) => string) | null;
  readonly legend: readonly LegendEntry[];
}

/** How many countries have a colour of their own. */
export const countryColours = 7;

const grey = "var(--series-rest)";
const series = (index: number) => `var(--series-${index + 1})`;

interface Country {
  readonly code: string;
  readonly name: string;
}

/**
 * Gives countries their colours: by tonnes, of what they hold or control, so that a country has the same colour in both. Consumers
 * count last.
 */
export function assignCountries(nodes: readonly FlowNode[]): Map<string, LegendEntry> {
  const tonnes = new Map<string, { country: Country; located: number; controlled: number }>();
  const add = (country: Country | null, key: "located" | "controlled", value: number) => {
    if (country) {
      const entry = tonnes.get(country.code) ?? { country, located: 0, controlled: 0 };
      tonnes.set(country.code, { ...entry, [key]: entry[key] + value });
    }
  };
  for (const node of nodes) {
    const weight = node.stage === "CONSUMPTION" ? 0 : node.tonnes;
    add(node.country, "located", weight);
    add(node.controller, "controlled", weight);
  }
  const largest = [...tonnes.values()].sort(
    (a, b) => Math.max(b.located, b.controlled) - Math.max(a.located, a.controlled) || (a.country.code < b.country.code ? -1 : 1),
  );
  return new Map(
    largest.slice(0, countryColours).map(({ country }, index) => [country.code, { colour: series(index), name: country.name }]),
  );
}

/** The colours for what the view wants to see. `members` are the codes of the countries of the alliance of the view. */
export function chooseColours(
  colouring: Colouring,
  nodes: readonly FlowNode[],
  alliance: { name: string; members: ReadonlySet<string> },
): Colours {
  switch (colouring) {
    case "location":
      return byCountry(nodes, (node) => node.country, "other countries");
    case "control":
      return byCountry(nodes, (node) => node.controller, "nobody on record, or others");
    case "alliance":
      return byAlliance(alliance);
    case "confidence":
      return byConfidence();
    case "stage":
      return byStage(nodes);
  }
}

function byCountry(nodes: readonly FlowNode[], countryOf: (node: FlowNode) => Country | null, rest: string): Colours {
  const countries = assignCountries(nodes);
  const codes = new Set(nodes.map((node) => countryOf(node)?.code));
  const ofBox = (box: Box) => {
    const own = new Set(box.nodes.map((node) => countryOf(node)?.code));
    const [code] = own;
    return (own.size === 1 && code !== undefined && countries.get(code)?.colour) || grey;
  };
  const shown = [...countries].filter(([code]) => codes.has(code)).map(([, entry]) => entry);
  return { ofBox, ofConfidence: null, legend: [...shown, { colour: grey, name: rest }] };
}

function byAlliance(alliance: { name: string; members: ReadonlySet<string> }): Colours {
  const colours = { all: "var(--series-2)", none: grey, some: "var(--series-6)" };
  const ofBox = (box: Box) => {
    const inside = box.nodes.filter((node) => node.country && alliance.members.has(node.country.code)).length;
    return inside === 0 ? colours.none : inside === box.nodes.length ? colours.all : colours.some;
  };
  const legend = [
    { colour: colours.all, name: `in ${alliance.name}` },
    { colour: colours.none, name: "outside" },
  ];
  return { ofBox, ofConfidence: null, legend };
}

function byConfidence(): Colours {
  const steps = [
    { most: 0.4, colour: "var(--confidence-low)", name: "estimate (0.4 or less)" },
    { most: 0.69, colour: "var(--confidence-fair)", name: "fair (to 0.7)" },
    { most: 1, colour: "var(--confidence-good)", name: "good (0.7 or more)" },
  ];
  const ofConfidence = (confidence: number | null) =>
    confidence === null ? grey : (steps.find((step) => confidence <= step.most)?.colour ?? steps[2]!.colour);
  return { ofBox: () => "var(--box-plain)", ofConfidence, legend: steps };
}

function byStage(nodes: readonly FlowNode[]): Colours {
  const order = ["MINING", "REFINING", "PROCESSING", "MANUFACTURING", "CONSUMPTION", "RECYCLING", "STOCKPILING"] as const;
  const colour = (stage: string) => series(order.findIndex((name) => name === stage));
  const legend = order
    .filter((stage) => nodes.some((node) => node.stage === stage))
    .map((stage) => ({ colour: colour(stage), name: stageNames[stage] }));
  return { ofBox: (box) => (box.kind === "unknown" ? grey : colour(box.stage)), ofConfidence: null, legend };
}

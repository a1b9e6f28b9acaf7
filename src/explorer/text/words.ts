import type { Stage } from "../generated/graphql.ts";

/** The names of stages as headings of columns. */
export const stageNames: Readonly<Record<Stage, string>> = {
  MINING: "Mining", RECYCLING: "Recycling", STOCKPILING: "Stockpiles", REFINING: "Refining", PROCESSING: "Processing",
  MANUFACTURING: "Manufacturing", CONSUMPTION: "Market",
};

/** What a confidence means in a word; the steps are those of docs/data.md. */
export function confidenceWord(confidence: number): string {
  return confidence <= 0.4 ? "estimate" : confidence < 0.7 ? "fair" : "good";
}

/** At or under this confidence a fact counts as an estimate and is drawn pale. */
export const estimateConfidence = 0.4;

/** A value of an enum in words: `EXPORT_CONTROL` is `export control`. */
export const spellKind = (kind: string) => kind.toLowerCase().replaceAll("_", " ");

/** A sentence as part of another one: without the full stop at its end. */
export const withoutStop = (sentence: string) => sentence.replace(/\.$/, "");

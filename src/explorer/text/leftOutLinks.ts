import { formatTonnes } from "./numbers.ts";

/** The sentence about the smallest links, where a flow has more than an answer lists; empty where it lists all. */
export const spellOther = (flow: { readonly otherTonnes: number }) =>
  flow.otherTonnes > 0 ? ` Links of ${formatTonnes(flow.otherTonnes)} in all are left out, the smallest.` : "";

import type { SiteSelector } from "../generated/graphql.ts";
import { toSelector } from "./terms.ts";
import type { View } from "./view.ts";

/** The variables that every question of a view shares. */
export interface Common {
  readonly mineral: string;
  readonly of: SiteSelector;
  readonly minConfidence: number;
  readonly asOf: string | null;
}

/** The variables that every question of a view shares: its mineral, consumers, least confidence and day. */
export const commonVariables = (view: View): Common => ({
  mineral: view.mineral,
  of: toSelector(view.into),
  minConfidence: view.relying,
  asOf: view.day,
});

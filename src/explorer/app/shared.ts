import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FlowQuery, ListsQuery } from "../generated/graphql.ts";

/** What every part of a view may need: the lists of names, and the answer that the picture shows. */
export interface Shared {
  readonly lists: ListsQuery;
  readonly flow: FlowQuery["flow"];
  /** The same flow by sites, of which the intake is told: boxes of several sites can be consumers and suppliers at once. */
  readonly bySites: FlowQuery["flow"];
  /** True while the answer to the present question is awaited; `flow` is that of the question before. */
  readonly isPending: boolean;
  /** The names of countries by code. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** The names of entities by id: of minerals, alliances, and of the sites and companies that the view mentions. */
  readonly names: ReadonlyMap<string, string>;
}

export const SharedContext = createContext<Shared | null>(null);

/** The lists and the answer of the view. */
export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === null) {
    throw new Error("Nothing is loaded here.");
  }
  return shared;
}

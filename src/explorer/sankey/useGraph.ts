import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Graph } from "./graph.ts";

export const GraphContext = createContext<Graph | null>(null);

/** The picture that is shown, for what speaks about its boxes and bands; null where there is none. */
export const useGraph = () => useContext(GraphContext);

import type { ComponentType } from "preact";
import { tabIds } from "../view/view.ts";
import { FlowTab } from "./flow/FlowTab.tsx";

/** A tab under the sentence. Its component is loaded when it is first opened; it takes what it shows from useView and useShared. */
export interface Tab {
  /** Its value of the key `tab` of the address. */
  readonly id: (typeof tabIds)[number];
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
}

/** All tabs, in their order; the first is shown where the address names none. */
export const tabs: readonly Tab[] = [
  { id: "flow", name: "Flow", load: () => Promise.resolve(FlowTab) },
  { id: "map", name: "Map", load: () => import("./map/MapTab.tsx").then(({ MapTab }) => MapTab) },
  { id: "chains", name: "Chains", load: () => import("./chains/ChainsTab.tsx").then(({ ChainsTab }) => ChainsTab) },
  { id: "table", name: "Table", load: () => import("./table/TableTab.tsx").then(({ TableTab }) => TableTab) },
  { id: "time", name: "Over time", load: () => import("./time/TimeTab.tsx").then(({ TimeTab }) => TimeTab) },
];

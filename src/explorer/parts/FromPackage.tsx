import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Whether the data has rows of several packages, so that it matters which one a row comes from. */
export const LayersContext = createContext(false);

/** The package that a row comes from; nothing where all rows come from one. */
export function FromPackage({ name }: { name: string | null | undefined }) {
  return useContext(LayersContext) && name ? <span class="hint from-package">from the package {name}</span> : null;
}

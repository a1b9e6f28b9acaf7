import { useEffect, useState } from "preact/hooks";
import { loadAtlas, type Atlas } from "./atlas.ts";

/** The coarse atlas as soon as it is there, and the fine one once it has been needed; null before, "missing" where none can be loaded. */
export function useAtlas(isFineNeeded: boolean): Atlas | "missing" | null {
  const [coarse, setCoarse] = useState<Atlas | "missing" | null>(null);
  const [fine, setFine] = useState<Atlas | null>(null);
  useEffect(() => {
    loadAtlas("110m").then(setCoarse, () => setCoarse("missing"));
  }, []);
  useEffect(() => {
    if (isFineNeeded) {
      // Where the fine one cannot be loaded, the coarse one stays.
      loadAtlas("50m").then(setFine, () => undefined);
    }
  }, [isFineNeeded]);
  return fine ?? coarse;
}

import { useCallback, useMemo } from "preact/hooks";
import { useNavigation } from "../app/router.ts";

/** What a page of an entity is asked for in its address, after the question mark: `day`, `stage`, `control` and so on. */
export interface EntityOptions {
  readonly options: URLSearchParams;
  /** Changes options; null leaves one out. */
  readonly change: (parts: Record<string, string | null>) => void;
  /** The day of the answer; null is today. */
  readonly day: string | null;
  /** An owner of more than this share controls; from 0 up to, not including, 1. */
  readonly threshold: number;
}

/** The threshold where the address names none: control is a majority. */
export const majority = 0.5;

/** The options of the present page. */
export function useEntityOptions(): EntityOptions {
  const { route, go } = useNavigation();
  const search = route.page === "entity" ? route.search : "";
  const options = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (parts: Record<string, string | null>) => {
      const next = new URLSearchParams(search);
      for (const [key, value] of Object.entries(parts)) {
        if (value === null) {
          next.delete(key);
        } else {
          next.set(key, value);
        }
      }
      go(next.size > 0 ? `${location.pathname}?${next}` : location.pathname, true);
    },
    [search, go],
  );
  const day = options.get("day");
  const threshold = Number(options.get("threshold") ?? majority);
  return {
    options,
    change,
    day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    threshold: threshold >= 0 && threshold < 1 ? threshold : majority,
  };
}

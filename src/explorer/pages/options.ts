import { useCallback, useMemo } from "preact/hooks";
import { useNavigation } from "../app/router.ts";

/** What a page of an entity is asked for in its address, after the question mark: `day`, `stage`, `control` and so on. */
export interface EntityOptions {
  readonly options: URLSearchParams;
  /** Changes options; null leaves one out. */
  readonly change: (parts: Record<string, string | null>) => void;
  /** The day of the answer; null is today. */
  readonly day: string | null;
}

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
  return { options, change, day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null };
}

import { createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { findOpen, parseView, viewAddress, type Open } from "../view/address.ts";
import type { View } from "../view/view.ts";

/** Where the explorer is: the picture of a view, the page of an entity, or the list of questions. */
export type Route =
  | { readonly page: "view"; readonly view: View; readonly open: Open }
  | { readonly page: "entity"; readonly kind: string; readonly id: string; readonly search: string }
  | { readonly page: "ask" }
  | { readonly page: "unknown"; readonly path: string };

/** The kinds of entity that have pages; the server serves the explorer at each of them. */
export const entityKinds = ["site", "company", "country", "alliance", "mineral", "measure", "source", "indicator"] as const;

/** The route of an address; a slash at its end changes nothing. */
export function parseRoute(address: { pathname: string; search: string }): Route {
  const path = address.pathname.replace(/\/$/, "");
  if (path === "") {
    return { page: "view", view: parseView(address.search), open: findOpen(address.search) };
  }
  if (path === "/ask") {
    return { page: "ask" };
  }
  const [, kind = "", slug = "", ...rest] = path.split("/");
  const isEntity = entityKinds.some((name) => name === kind) && slug !== "" && rest.length === 0;
  return isEntity
    ? { page: "entity", kind, id: `${kind}:${decodeSlug(slug)}`, search: address.search }
    : { page: "unknown", path: address.pathname };
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The address of the page of an entity, from its id: `site:mt-weld-mine` has `/site/mt-weld-mine`. */
export function entityAddress(id: string): string {
  const colon = id.indexOf(":");
  return `/${id.slice(0, colon)}/${encodeURIComponent(id.slice(colon + 1))}`;
}

/** Moves between routes; the address of the browser follows. */
export interface Navigation {
  readonly route: Route;
  /** Goes to an address; with `replace` the present one is not kept in the history. */
  readonly go: (address: string, replace?: boolean) => void;
}

export const NavigationContext = createContext<Navigation>({ route: parseRoute({ pathname: "/", search: "" }), go: () => undefined });

/** The present route, and the way to others. */
export const useNavigation = () => useContext(NavigationContext);

/** Follows the address of the browser, its buttons for back and forward, and clicks on links of this page. */
export function useBrowserNavigation(): Navigation {
  const [route, setRoute] = useState(() => parseRoute(location));
  const go = useCallback((address: string, replace = false) => {
    history[replace ? "replaceState" : "pushState"](null, "", address);
    setRoute(parseRoute(location));
  }, []);
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location));
    const click = (event: MouseEvent) => {
      const address = findInternalLink(event);
      if (address !== null) {
        event.preventDefault();
        go(address);
        scrollTo(0, 0);
      }
    };
    addEventListener("popstate", follow);
    document.addEventListener("click", click);
    return () => {
      removeEventListener("popstate", follow);
      document.removeEventListener("click", click);
    };
  }, [go]);
  return { route, go };
}

// Links of pictures count too; places on the same page do not.
function findInternalLink(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || !isPlain || event.defaultPrevented || link.getAttribute("target") || link.hasAttribute("download")
    || link.getAttribute("href")!.startsWith("#")) {
    return null;
  }
  const address = new URL(link.getAttribute("href")!, location.href);
  const isOurs = address.origin === location.origin && parseRoute(address).page !== "unknown";
  return isOurs ? address.pathname + address.search : null;
}

/** The present view and a function that changes parts of it. */
export interface ViewControl {
  readonly view: View;
  /** Changes parts of the view; with `replace` the history keeps no step. */
  readonly change: (parts: Partial<View>, replace?: boolean) => void;
}

export const ViewContext = createContext<ViewControl | null>(null);

/** The present view, for what is shown inside one. */
export function useView(): ViewControl {
  const control = useContext(ViewContext);
  if (control === null) {
    throw new Error("There is no view here.");
  }
  return control;
}

/** The view of a route; a change of it pins the day and the version of the data that were shown. */
export function useViewControl(view: View, shown: { day: string | null; data: string | null }, go: Navigation["go"]): ViewControl {
  const change = useCallback(
    (parts: Partial<View>, replace = false) =>
      go(viewAddress({ ...view, day: view.day ?? shown.day, data: shown.data ?? view.data, then: null, ...parts }), replace),
    [view, shown.day, shown.data, go],
  );
  return { view, change };
}

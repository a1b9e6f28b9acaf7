import { FindBox } from "./FindBox.tsx";
import type { Route } from "./router.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** The name, the ways to the other parts, and the switch of the theme; nothing of it in a frame. */
export function Header({ route }: { route: Route }) {
  if (route.page === "view" && route.view.embed) {
    return null;
  }
  return (
    <header class="top">
      <a class="skip" href="#main">to the content</a>
      <a class="brand" href="/">GraphKb</a>
      <span class="hint">who supplies whom with critical minerals, and on what evidence</span>
      <FindBox />
      <nav aria-label="Parts of GraphKb">
        <a href="/ask">Questions</a>
        <a href="/graphiql">GraphQL</a>
        <ThemeSwitch />
      </nav>
    </header>
  );
}

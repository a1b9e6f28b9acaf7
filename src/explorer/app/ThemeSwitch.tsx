import { useEffect, useState } from "preact/hooks";

type Theme = "auto" | "light" | "dark";
const names: Record<Theme, string> = { auto: "as the system", light: "light", dark: "dark" };
const next: Record<Theme, Theme> = { auto: "dark", dark: "light", light: "auto" };
const key = "graphkb-theme";

// A browser may refuse storage; then the choice holds until the page is left.
function read(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

function write(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Nothing to do: see above.
  }
}

/** Switches between the theme of the system, dark and light. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    write(theme);
  }, [theme]);
  return <button class="quiet" onClick={() => setTheme(next[theme])}>theme: {names[theme]}</button>;
}

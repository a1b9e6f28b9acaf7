import { useEffect, useState } from "preact/hooks";

/** A number that changes with the theme, for what reads the colours of the page and draws them itself. */
export function useTheme(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const turn = () => setCount((last) => last + 1);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const observer = new MutationObserver(turn);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    dark.addEventListener("change", turn);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", turn);
    };
  }, []);
  return count;
}

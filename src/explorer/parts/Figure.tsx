import type { ComponentChildren } from "preact";
import { useView } from "../app/router.ts";

/** A number that opens its evidence; `show` is the subject, see evidence/subject.ts. */
export function Figure({ show, children }: { show: string; children: ComponentChildren }) {
  const { view, change } = useView();
  return <button class="figure" aria-pressed={view.show === show} onClick={() => change({ show })}>{children}</button>;
}

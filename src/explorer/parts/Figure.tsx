import type { ComponentChildren } from "preact";
import { useView } from "../app/router.ts";

/** Shows a subject in the evidence panel; null in a frame of another page, which has no panel. */
export function useShow(): ((show: string) => void) | null {
  const { view, change } = useView();
  return view.embed ? null : (show) => change({ show });
}

/** A number that opens its evidence; `show` is the subject, see evidence/subject.ts. In a frame it is plain text. */
export function Figure({ show, children }: { show: string; children: ComponentChildren }) {
  const { view } = useView();
  const open = useShow();
  return open === null ? <strong>{children}</strong> : (
    <button class="figure" aria-pressed={view.show === show} onClick={() => open(show)}>{children}</button>
  );
}

/** A part of a list or table that opens its evidence; in a frame it is plain text. */
export function ShowLink({ show, label, children }: { show: string; label?: string; children: ComponentChildren }) {
  const { view } = useView();
  const open = useShow();
  return open === null ? <>{children}</> : (
    <button class="link" aria-pressed={view.show === show} aria-label={label} onClick={() => open(show)}>{children}</button>
  );
}

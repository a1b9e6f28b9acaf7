/**
 * What the evidence panel shows, as the key `show` of the address has it: `intake`, `estimates`, `what-if`, `through-1` (the first
 * condition), `avoid-1` (the first that is avoided), supplies by their ids, with commas between, or a box or a band of the picture by its key.
 */
export type Subject =
  | { readonly kind: "intake" }
  | { readonly kind: "estimates" }
  | { readonly kind: "what-if" }
  | { readonly kind: "through" | "avoid"; readonly index: number }
  | { readonly kind: "supplies"; readonly ids: readonly string[] }
  | { readonly kind: "band"; readonly key: string }
  | { readonly kind: "box"; readonly key: string };

/** Reads a subject. */
export function parseSubject(show: string): Subject {
  const condition = /^(through|avoid)-(\d+)$/.exec(show);
  if (condition) {
    return { kind: condition[1] as "through" | "avoid", index: Number(condition[2]) - 1 };
  }
  if (show === "intake" || show === "estimates" || show === "what-if") {
    return { kind: show };
  }
  return show.startsWith("supply:") ? { kind: "supplies", ids: show.split(",") }
    : show.includes(">") ? { kind: "band", key: show } : { kind: "box", key: show };
}

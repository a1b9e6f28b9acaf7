/** The ids of the sites that the conditions of a question select: those that chains shall pass, and those that they shall avoid. */
export interface Marks {
  readonly passed: ReadonlySet<string>;
  readonly avoided: ReadonlySet<string>;
}

/** What a question says of a site. */
export type Mark = keyof Marks;

/** What a question says of a box with these sites; avoiding comes first, and null is nothing. */
export function markOf(ids: readonly (string | null)[], marks: Marks): Mark | null {
  const isIn = (set: ReadonlySet<string>) => ids.some((id) => id !== null && set.has(id));
  return isIn(marks.avoided) ? "avoided" : isIn(marks.passed) ? "passed" : null;
}

/** A mark in words, as a part of a description. */
export const spellMark = (mark: Mark | null) =>
  mark === "passed" ? ", part of the question" : mark === "avoided" ? ", to be avoided" : "";

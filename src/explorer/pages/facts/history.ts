import type { ComponentChildren } from "preact";

/** Something that began or ended on a day. */
export interface Event {
  readonly day: string;
  readonly key: string;
  readonly text: ComponentChildren;
}

interface Dated {
  readonly id: string;
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * The days on which facts begin or end, the newest first. A fact that ends on the day on which another of the same key begins has been
 * replaced: its end is not an event of its own.
 */
export function eventsOf<T extends Dated>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
  spell: (fact: T, isEnd: boolean) => ComponentChildren,
): Event[] {
  const begun = new Set(facts.map((fact) => `${keyOf(fact)} ${fact.since}`));
  const events = facts.flatMap((fact): Event[] => [
    ...(fact.since === null ? [] : [{ day: fact.since, key: `${fact.id} since`, text: spell(fact, false) }]),
    ...(fact.until === null || begun.has(`${keyOf(fact)} ${fact.until}`)
      ? []
      : [{ day: fact.until, key: `${fact.id} until`, text: spell(fact, true) }]),
  ]);
  return sortEvents(events);
}

/** Events of several kinds together, the newest first. */
export const sortEvents = (events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1));

/** How many facts have no day at all, so that no change can be told of them. */
export const countUndated = (facts: readonly Dated[]) => facts.filter((fact) => fact.since === null && fact.until === null).length;

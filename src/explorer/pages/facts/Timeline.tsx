import { useState } from "preact/hooks";
import { formatMany } from "../../text/numbers.ts";
import type { Event } from "./history.ts";

const first = 15;

/** What changed when, the newest first, and how much of it has no day. */
export function Timeline({ events, undated, today }: { events: readonly Event[]; undated: number; today: string }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <section>
      <h2>What changed when</h2>
      {events.length === 0 && <p class="hint">No dated change is on record.</p>}
      <ol class="events">
        {(isWhole ? events : events.slice(0, first)).map((event) => (
          <li key={event.key} class={event.day > today ? "future" : ""}>
            <time>{event.day}</time>
            <span>
              {event.text}
              {event.day > today && " (ahead)"}
            </span>
          </li>
        ))}
      </ol>
      {!isWhole && events.length > first && <button onClick={() => setWhole(true)}>Show all {events.length} changes</button>}
      <p class="hint">
        Facts begin on the day that their source describes, which can be later than the thing itself.
        {undated > 0 && ` ${formatMany(undated, "fact")} without a day ${undated === 1 ? "is" : "are"} not in the list.`}
      </p>
    </section>
  );
}

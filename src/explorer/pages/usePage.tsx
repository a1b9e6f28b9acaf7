import type { ComponentChildren } from "preact";
import { useAnswer } from "../api/useAnswer.ts";
import type { Question } from "../api/client.ts";
import { entityAddress } from "../app/router.ts";
import { Errors, Notice } from "../parts/Notice.tsx";

/** Asks the question of a page; while there is no answer, `notice` says why: it is loading, unknown, or the server does not answer. */
export function usePage<T extends object, V>(question: Question<T, V>): { data: T | null; notice: ComponentChildren } {
  const { data, errors, isPending, isUnreachable } = useAnswer(question);
  // An unknown id is wrong in every part of the question: once is enough.
  const isUnknown = errors[0]?.extensions?.code === "NOT_FOUND";
  const suggestions = isUnknown ? (errors[0]?.extensions?.suggestions ?? []).map(asId) : [];
  const notice = (
    <>
      {isUnreachable && <Notice kind="wrong">The server does not answer. It is asked again every few seconds.</Notice>}
      {isPending && !data && !isUnreachable && <Notice>Loading …</Notice>}
      {isUnknown && Object.values(data ?? {}).every((answer) => answer === null) && <h1>Not on record</h1>}
      <Errors errors={isUnknown ? errors.slice(0, 1) : errors} />
      {suggestions.length > 0 && (
        <p>
          Did you mean{" "}
          {suggestions.map((id, index) => (
            <span key={id}>
              {index > 0 && " or "}
              <a href={entityAddress(id)}>{id}</a>
            </span>
          ))}
          ?
        </p>
      )}
    </>
  );
  return { data, notice };
}

// The API suggests codes of countries, and ids of all else.
const asId = (suggestion: string) => (suggestion.includes(":") ? suggestion : `country:${suggestion}`);

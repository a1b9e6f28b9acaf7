import type { ComponentChildren } from "preact";
import type { ApiError } from "../api/client.ts";

/** A sentence in place of what cannot be shown. */
export function Notice({ kind = "plain", children }: { kind?: "plain" | "wrong"; children: ComponentChildren }) {
  return <p class={`notice ${kind}`} role={kind === "wrong" ? "alert" : "status"}>{children}</p>;
}

/** The errors of an answer, each in its sentence, with the nearest existing ids where the API has some. */
export function Errors({ errors, onSuggestion }: { errors: readonly ApiError[]; onSuggestion?: (id: string) => void }) {
  return (
    <>
      {errors.map((error) => (
        <Notice kind="wrong" key={error.message}>
          {error.message}
          {onSuggestion && error.extensions?.suggestions?.map((id) => (
            <> <button class="link" onClick={() => onSuggestion(id)}>{id}</button></>
          ))}
        </Notice>
      ))}
    </>
  );
}

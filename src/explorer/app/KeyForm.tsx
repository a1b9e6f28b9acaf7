import { readKey, storeKey } from "../api/key.ts";
import { Notice } from "../parts/Notice.tsx";

/** Asks for the key of a server that needs one. */
export function KeyForm() {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget as HTMLFormElement).get("key") ?? "").trim();
    if (storeKey(key)) {
      location.reload();
    }
  };
  return (
    <form class="card" onSubmit={send}>
      <Notice>{readKey() === null ? "This server needs a key." : "The server did not accept the key; enter another one."}</Notice>
      <label>Key <input name="key" type="password" autocomplete="off" required /></label> <button>Go on</button>
      <p class="hint">It is sent to this server alone, and forgotten when the tab is closed.</p>
    </form>
  );
}

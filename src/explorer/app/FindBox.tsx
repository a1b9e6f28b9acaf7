import { useEffect, useRef, useState } from "preact/hooks";
import { useAnswer } from "../api/useAnswer.ts";
import { FindDocument, type FindQuery } from "../generated/graphql.ts";
import { EntityLink } from "../parts/EntityLink.tsx";
import { stageNames } from "../text/words.ts";

type Found = NonNullable<FindQuery["search"]>["nodes"][number];
const most = 15;

/** Finds entities of every kind by the beginning of their words; each leads to its page. Escape, or a click elsewhere, closes it. */
export function FindBox() {
  const [text, setText] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  const words = text.trim();
  const { data, isPending } = useAnswer(
    words === "" ? null : { document: FindDocument, variables: { text: words.slice(0, 200), first: most } },
  );
  useEffect(() => {
    const away = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) {
        setText("");
      }
    };
    addEventListener("pointerdown", away);
    addEventListener("focusin", away);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("focusin", away);
    };
  }, []);
  const nodes = data?.search?.nodes ?? [];
  return (
    <div
      class="find"
      ref={frame}
      onKeyDown={(event) => event.key === "Escape" && setText("")}
      onClick={(event) => event.target instanceof HTMLAnchorElement && setText("")}>
      <input
        type="search"
        placeholder="find a site, company, country, source …"
        aria-label="find an entity"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {words !== "" && (
        <ul class="popover choices">
          {nodes.map((node) => (
            <li key={node.id}>
              <EntityLink id={node.id} name={node.name} /> <span class="hint">{hintOf(node)}</span>
            </li>
          ))}
          {nodes.length === 0 && (
            <li class="hint" role="status">
              {isPending ? "…" : "Nothing begins with these words."}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function hintOf(node: Found): string {
  const kind = node.__typename.toLowerCase();
  return node.__typename === "Site"
    ? `${stageNames[node.stage].toLowerCase()}, ${node.country.name}`
    : node.__typename === "Company"
      ? `company, ${node.home.name}`
      : kind;
}

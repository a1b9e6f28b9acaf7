import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { DraftInput } from "../parts/DraftInput.tsx";
import { EntityPackage } from "./EntityPackage.tsx";
import { useEntityOptions } from "./options.ts";

interface Props {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** Whether the page depends on a day. */
  readonly hasDay?: boolean;
  readonly children?: ComponentChildren;
}

/** The head of the page of an entity: what it is, its name, its id, and the day of the answer. */
export function PageHead({ kind, id, name, hasDay = false, children }: Props) {
  const { options, change } = useEntityOptions();
  useEffect(() => {
    document.title = `${name} – GraphKb`;
    return () => {
      document.title = "GraphKb";
    };
  }, [name]);
  return (
    <header class="page-head">
      <p class="hint">
        {kind} · <code>{id}</code> <EntityPackage id={id} />
      </p>
      <h1>{name}</h1>
      {children}
      {hasDay && (
        <label class="field day">
          <span>as of</span>
          <DraftInput type="date" value={options.get("day") ?? ""} onFinish={(day) => change({ day: day || null })} />
          {!options.get("day") && <span class="hint">today</span>}
        </label>
      )}
    </header>
  );
}

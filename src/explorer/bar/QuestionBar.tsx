import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { DraftInput } from "../parts/DraftInput.tsx";
import { spellTerm } from "../text/conditions.ts";
import type { Condition } from "../view/terms.ts";
import { AddCondition } from "./AddCondition.tsx";
import { ConditionEditor } from "./ConditionEditor.tsx";
import { Popover } from "./Popover.tsx";

/** The question as words that can be changed by clicking: mineral, consumers, conditions, day, least confidence. */
export function QuestionBar() {
  const { view, change } = useView();
  const { flow, names, countryNames } = useShared();
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const spell = (condition: Condition) => condition.map((term) => spellTerm(term, name)).join(", ");
  const replace = (list: readonly Condition[], index: number, condition: Condition) =>
    [...list.slice(0, index), ...(condition.length > 0 ? [condition] : []), ...list.slice(index + 1)];
  return (
    <div class="bar" role="group" aria-label="The question">
      <MineralField />
      <Popover label="into" text={view.into.map((term) => (term.kind === "in" ? name(term.value) : spellTerm(term, name))).join(", ")}>
        <ConditionEditor condition={view.into} placeholder="a country, an alliance, a site"
          onChange={(into) => into.length > 0 && change({ into, show: null })} />
      </Popover>
      {view.through.map((condition, index) => (
        <Popover key={`through ${index}`} label="through" text={spell(condition)}
          onRemove={() => change({ through: replace(view.through, index, []), show: null })}>
          <ConditionEditor condition={condition} placeholder="a stage, a country, a company, a site"
            onChange={(next) => change({ through: replace(view.through, index, next), show: null })} />
        </Popover>
      ))}
      <AddCondition label="through" placeholder="a stage, a country, a company, a site"
        onAdd={(next) => change({ through: [...view.through, next], show: null })} />
      {view.avoid.map((condition, index) => (
        <Popover key={`avoid ${index}`} label="avoid" text={spell(condition)}
          onRemove={() => change({ avoid: replace(view.avoid, index, []) })}>
          <ConditionEditor condition={condition} placeholder="a stage, a country, a company, a site"
            onChange={(next) => change({ avoid: replace(view.avoid, index, next) })} />
        </Popover>
      ))}
      <AddCondition label="avoid" placeholder="a stage, a country, a company, a site"
        onAdd={(next) => change({ avoid: [...view.avoid, next] })} />
      <label class="field">
        <span>day</span>
        <DraftInput type="date" value={view.day ?? flow?.asOf ?? ""} onFinish={(day) => change({ day: day || null })} />
      </label>
      <label class="field">
        <span>relying on ≥</span>
        <DraftInput type="number" min="0" max="1" step="0.1" value={String(view.relying)}
          onFinish={(text) => change({ relying: Math.min(1, Math.max(0, Number(text) || 0)) })} />
      </label>
    </div>
  );
}

function MineralField() {
  const { view, change } = useView();
  const { lists } = useShared();
  const minerals = lists.minerals?.nodes ?? [];
  const isKnown = minerals.some((mineral) => mineral.id === view.mineral);
  return (
    <label class="field">
      <span>mineral</span>
      <select value={view.mineral} onChange={(event) => change({ mineral: event.currentTarget.value, show: null })}>
        {!isKnown && <option value={view.mineral}>{view.mineral}</option>}
        {[...minerals].sort((a, b) => (a.name < b.name ? -1 : 1)).map((mineral) => (
          <option key={mineral.id} value={mineral.id}>{mineral.name}</option>
        ))}
      </select>
    </label>
  );
}

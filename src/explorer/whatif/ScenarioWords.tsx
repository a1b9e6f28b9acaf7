import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { AddCondition } from "../bar/AddCondition.tsx";
import { Picker } from "../bar/Picker.tsx";
import { Popover } from "../bar/Popover.tsx";
import { spellCondition } from "../text/conditions.ts";
import { stageNames } from "../text/words.ts";
import type { Scenario } from "../view/view.ts";
import { choicesQuestion } from "./choices.ts";
import { canCut, nameMeasure } from "./measures.ts";
import { splitCut } from "./scenario.ts";

/** The parts of the scenario, each with a cross, and what adds more. */
export function ScenarioWords() {
  const { view, change } = useView();
  const { names, countryNames, lists } = useShared();
  const { data } = useAnswer(choicesQuestion(view));
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const { scenario } = view;
  const set = (parts: Partial<Scenario>) => change({ scenario: { ...scenario, ...parts } });
  const without = <T,>(list: readonly T[], item: T) => list.filter((other) => other !== item);
  const measures = data?.measures?.nodes ?? [];
  const spellMeasure = (id: string) => {
    const measure = measures.find((candidate) => candidate.id === id);
    return measure ? nameMeasure(measure) : name(id);
  };
  const consumers = view.into.filter((term) => term.kind === "in").map((term) => term.value);
  const spellCut = (cut: string) => splitCut(cut).map((code) => (code === "*" ? "anywhere" : name(code))).join(" → ");
  return (
    <div class="words">
      {scenario.measures.map((id) => (
        <Word key={id} label="measure" text={spellMeasure(id)} title={name(id)}
          onRemove={() => set({ measures: without(scenario.measures, id) })} />
      ))}
      {scenario.stop.map((condition, index) => (
        <Word key={`stop ${index}`} label="stops" text={spellCondition(condition, name)}
          onRemove={() => set({ stop: without(scenario.stop, condition) })} />
      ))}
      {scenario.cut.map((cut) => (
        <Word key={cut} label="cut" text={spellCut(cut)} onRemove={() => set({ cut: without(scenario.cut, cut) })} />
      ))}
      {scenario.open.map((id) => (
        <Word key={id} label="opens" text={name(id)} onRemove={() => set({ open: without(scenario.open, id) })} />
      ))}
      <Popover label="a measure" text="+" isAdd>
        <Picker placeholder="a measure in force" empty="No measure in force on this mineral cuts trade."
          items={measures.filter((measure) => canCut(measure) && !scenario.measures.includes(measure.id)).map((measure) => ({
            id: measure.id, text: nameMeasure(measure), hint: measure.description ?? "" }))}
          onPick={(id) => set({ measures: [...scenario.measures, id] })} />
      </Popover>
      <AddCondition label="stop" placeholder="a site, a company, a country, a stage"
        onAdd={(condition) => set({ stop: [...scenario.stop, condition] })} />
      <Popover label="cut trade" text="+" isAdd>
        <Picker placeholder="an exporting country" empty="No such country."
          items={(lists.countries?.nodes ?? []).flatMap((country) => [...consumers, "*"].filter((code) => code !== country.code)
            .map((code) => ({ id: `${country.code}>${code}`, text: spellCut(`${country.code}>${code}`), hint: "" })))}
          onPick={(cut) => set({ cut: [...without(scenario.cut, cut), cut] })} />
      </Popover>
      <Popover label="open" text="+" isAdd>
        <Picker placeholder="a planned site" empty="No planned site of this mineral is on record."
          items={(data?.sites?.nodes ?? []).filter((site) => !scenario.open.includes(site.id)).map((site) => ({
            id: site.id, text: site.name, hint: `${stageNames[site.stage].toLowerCase()}, ${site.country.name}` }))}
          onPick={(id) => set({ open: [...scenario.open, id] })} />
      </Popover>
    </div>
  );
}

function Word({ label, text, title, onRemove }: { label: string; text: string; title?: string; onRemove: () => void }) {
  return (
    <div class="chip" title={title}>
      <span class="word"><span class="label">{label}</span> {text}</span>
      <button class="remove" aria-label={`remove: ${label} ${text}`} onClick={onRemove}>×</button>
    </div>
  );
}

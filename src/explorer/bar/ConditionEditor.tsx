import { useEffect, useRef, useState } from "preact/hooks";
import { useShared } from "../app/shared.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { FindDocument } from "../generated/graphql.ts";
import { spellTerm } from "../text/conditions.ts";
import { stageNames } from "../text/words.ts";
import { formatTerm, stages, type Condition, type Term } from "../view/terms.ts";

interface Props {
  readonly condition: Condition;
  readonly placeholder: string;
  readonly onChange: (condition: Condition) => void;
}

const most = 12;

/** Changes a condition: its terms with a cross each, and a search for stages, countries, alliances, companies and sites. */
export function ConditionEditor({ condition, placeholder, onChange }: Props) {
  const [text, setText] = useState("");
  const { names, countryNames } = useShared();
  const name = (value: string) => names.get(value) ?? countryNames.get(value) ?? value;
  const choices = useChoices(text);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const has = (term: Term) => condition.some((own) => formatTerm(own) === formatTerm(term));
  // What was clicked is gone then, and the focus would be with it.
  const changeTo = (next: Condition) => {
    search.current?.focus();
    onChange(next);
  };
  const add = (term: Term) => {
    setText("");
    changeTo([...condition.filter((own) => formatTerm(own) !== formatTerm(term)), term]);
  };
  return (
    <div class="condition">
      <ul class="terms">
        {condition.map((term) => (
          <li key={formatTerm(term)}>
            {spellTerm(term, name)}{" "}
            <button
              class="remove"
              aria-label={`remove ${spellTerm(term, name)}`}
              onClick={() => changeTo(condition.filter((own) => own !== term))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        type="search"
        value={text}
        placeholder={placeholder}
        aria-label={`search: ${placeholder}`}
        ref={search}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ul class="choices">
        {choices
          .filter(({ term }) => !has(term))
          .slice(0, most)
          .map(({ term, text: line, hint }) => (
            <li key={formatTerm(term)}>
              <button onClick={() => add(term)}>
                {line} <span class="hint">{hint}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

interface Choice {
  readonly term: Term;
  readonly text: string;
  readonly hint: string;
}

function useChoices(text: string): Choice[] {
  const { lists } = useShared();
  const word = text.trim().toLowerCase();
  const found = useAnswer(word === "" ? null : { document: FindDocument, variables: { text: word, first: 20 } });
  const fits = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .some((part) => part.startsWith(word)) || name.toLowerCase().startsWith(word);
  const ofStages = stages
    .filter((stage) => fits(stageNames[stage]))
    .map((stage): Choice => ({ term: { kind: "stage", value: stage }, text: stageNames[stage], hint: "stage" }));
  if (word === "") {
    return ofStages;
  }
  const countries = (lists.countries?.nodes ?? [])
    .filter((country) => fits(country.name) || country.code.toLowerCase() === word)
    .slice(0, 3);
  const alliances = (lists.alliances?.nodes ?? []).filter((alliance) => fits(alliance.name)).slice(0, 3);
  const entities = (found.data?.search?.nodes ?? []).flatMap((node): Choice[] =>
    node.__typename === "Site"
      ? [
          {
            term: { kind: "site", value: node.id },
            text: node.name,
            hint: `${stageNames[node.stage].toLowerCase()}, ${node.country.name}`,
          },
        ]
      : node.__typename === "Company"
        ? [{ term: { kind: "company", value: node.id }, text: node.name, hint: `company, ${node.home.name}` }]
        : [],
  );
  return [
    ...ofStages,
    ...countries.flatMap((country): Choice[] => [
      { term: { kind: "in", value: country.code }, text: `in ${country.name}`, hint: "location" },
      { term: { kind: "control", value: country.code }, text: `controlled by ${country.name}`, hint: "location or ownership" },
      { term: { kind: "owner", value: country.code }, text: `owned by ${country.name}`, hint: "ownership alone" },
    ]),
    ...alliances.map((alliance): Choice => ({
      term: { kind: "alliance", value: alliance.id },
      text: `in ${alliance.name}`,
      hint: "alliance",
    })),
    ...entities,
  ];
}

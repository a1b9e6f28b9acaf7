import { useState } from "preact/hooks";

/** One thing to pick. */
export interface PickerItem {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
}

interface Props {
  readonly items: readonly PickerItem[];
  readonly placeholder: string;
  /** The sentence where nothing fits. */
  readonly empty: string;
  readonly onPick: (id: string) => void;
}

const most = 40;

/** Picks one of a list, which can be searched. */
export function Picker({ items, placeholder, empty, onPick }: Props) {
  const [text, setText] = useState("");
  const word = text.trim().toLowerCase();
  const found = items.filter((item) => `${item.text} ${item.hint}`.toLowerCase().includes(word));
  return (
    <div class="condition">
      <input type="search" value={text} placeholder={placeholder} aria-label={`search: ${placeholder}`}
        onInput={(event) => setText(event.currentTarget.value)} />
      <ul class="choices">
        {found.slice(0, most).map((item) => (
          <li key={item.id}><button onClick={() => onPick(item.id)}>{item.text} <span class="hint">{item.hint}</span></button></li>
        ))}
      </ul>
      {found.length === 0 && <p class="hint">{empty}</p>}
      {found.length > most && <p class="hint">{found.length - most} more: type some letters.</p>}
    </div>
  );
}

import { useState } from "preact/hooks";

interface Props {
  readonly type: "date" | "number";
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  readonly onFinish: (text: string) => void;
}

/** A field that keeps what a person is typing until it is finished; an answer that arrives meanwhile does not replace it. */
export function DraftInput({ value, onFinish, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      {...rest}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onChange={(event) => {
        setDraft(null);
        onFinish(event.currentTarget.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

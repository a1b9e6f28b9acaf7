import type { Condition } from "../view/terms.ts";
import { ConditionEditor } from "./ConditionEditor.tsx";
import { Popover } from "./Popover.tsx";

interface Props {
  /** What the condition is for: `through`. */
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (condition: Condition) => void;
}

/** A button that adds a condition: its editor closes after the first choice, which the word of the condition extends. */
export function AddCondition({ label, placeholder, onAdd }: Props) {
  return (
    <Popover label={label} text="+" isAdd>
      {(close) => (
        <ConditionEditor condition={[]} placeholder={placeholder}
          onChange={(next) => {
            onAdd(next);
            close();
          }} />
      )}
    </Popover>
  );
}

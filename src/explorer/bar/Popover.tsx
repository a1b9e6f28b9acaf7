import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly isAdd?: boolean;
  /** The edge of the button that the editor begins at. */
  readonly align?: "start" | "end";
  readonly onRemove?: () => void;
  /** The editor; a function takes what closes it and gives the focus back to the button. */
  readonly children: ComponentChildren | ((close: () => void) => ComponentChildren);
}

/** A word of the question: a button that opens an editor under it. Escape, or a click elsewhere, closes it. */
export function Popover({ label, text, isAdd = false, align = "start", onRemove, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    frame.current?.querySelector("button")?.focus();
  };
  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    const away = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    // At the window: what had the focus may be gone, as a choice is once it is taken.
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        close();
      }
    };
    addEventListener("pointerdown", away);
    addEventListener("focusin", away);
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("keydown", leave);
      removeEventListener("pointerdown", away);
      removeEventListener("focusin", away);
    };
  }, [isOpen]);
  return (
    <div class={`chip ${isAdd ? "add" : ""}`} ref={frame}>
      <button class="word" aria-expanded={isOpen} aria-label={isAdd ? `add: ${label}` : undefined} onClick={() => setOpen(!isOpen)}>
        {label !== "" && <span class="label">{label}</span>} {text}
      </button>
      {onRemove && <button class="remove" aria-label={`remove: ${label} ${text}`} onClick={onRemove}>×</button>}
      {isOpen && <div class={`popover ${align}`}>{typeof children === "function" ? children(close) : children}</div>}
    </div>
  );
}

import { useView } from "../app/router.ts";
import { Notice } from "../parts/Notice.tsx";
import { spellNothingDrawn, useNoIntake } from "../sentence/noIntake.ts";

/** The sentence in place of a picture where no supply carries anything. */
export function NothingDrawn({ day }: { day: string }) {
  const { view } = useView();
  return <Notice>{spellNothingDrawn({ day, relying: view.relying }, useNoIntake())}</Notice>;
}

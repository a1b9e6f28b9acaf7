import { Notice } from "../parts/Notice.tsx";
import { findLeftOut } from "../view/leftOut.ts";
import { useShared } from "./shared.ts";

/** What of the address means nothing here; the first change of the view rewrites the address without it. */
export function LeftOutOfAddress() {
  const { lists } = useShared();
  const sentences = findLeftOut(location.search, (lists.alliances?.nodes ?? []).map(({ id }) => id));
  return (
    <>
      {sentences.map((sentence) => (
        <Notice key={sentence} kind="wrong">
          {sentence}
        </Notice>
      ))}
    </>
  );
}

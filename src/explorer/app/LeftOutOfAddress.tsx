import { Notice } from "../parts/Notice.tsx";
import { findLeftOut } from "../view/leftOut.ts";

/** What of the address means nothing here; the first change of the view rewrites the address without it. */
export function LeftOutOfAddress() {
  const sentences = findLeftOut(location.search);
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

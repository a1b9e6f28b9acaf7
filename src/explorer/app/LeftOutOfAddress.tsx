import { useState } from "preact/hooks";
import { Notice } from "../parts/Notice.tsx";
import { findLeftOut } from "../view/leftOut.ts";

/** What of the address that was opened means nothing here. The address is rewritten at the first change, so it is read once. */
export function LeftOutOfAddress() {
  const [sentences] = useState(() => findLeftOut(location.search));
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

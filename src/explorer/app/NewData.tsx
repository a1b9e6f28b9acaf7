import { useEffect, useState } from "preact/hooks";
import { ask } from "../api/client.ts";
import { VersionDocument } from "../generated/graphql.ts";
import { Notice } from "../parts/Notice.tsx";

/** Says when the server has other data than the page: looked at whenever the page is shown again. */
export function NewData({ version }: { version: string }) {
  const [present, setPresent] = useState(version);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") {
        ask({ document: VersionDocument, variables: {} })
          .then((answer) => setPresent(answer.data?.dataset.version ?? version), () => undefined);
      }
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [version]);
  return present === version ? null : (
    <Notice>
      The server has other data now, version {present}. <button onClick={() => location.reload()}>Load the page again</button>
    </Notice>
  );
}

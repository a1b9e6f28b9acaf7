import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { viewAddress } from "../view/address.ts";

/** The foot of a frame: where its numbers are from, and the way to the whole explorer. */
export function EmbedFooter() {
  const { view } = useView();
  const { lists, flow } = useShared();
  return (
    <p class="hint">
      {lists.dataset.title ?? "GraphKb"}, version {lists.dataset.version}, as of {flow?.asOf}.{" "}
      <a href={viewAddress({ ...view, embed: false })} target="_blank">
        Open in the explorer
      </a>
    </p>
  );
}

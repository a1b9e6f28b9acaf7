import { formatCount } from "../../text/numbers.ts";

/** Says how much of a list the page leaves out; nothing where it has all. */
export function LeftOut({ what, count, total }: { what: string; count: number; total: number | null }) {
  return total !== null && total > count ? (
    <p class="hint">
      {formatCount(total - count)} more: the data has {formatCount(total)} {what}s of it, and the API lists all of them.
    </p>
  ) : null;
}

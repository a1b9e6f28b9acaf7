import type { OwnsFragment } from "../../generated/graphql.ts";
import { End, EntityLink } from "../../parts/EntityLink.tsx";
import { formatBounds, formatTonnes } from "../../text/numbers.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Supply {
  readonly from: Named;
  readonly to: Named;
  readonly mineral: Named;
  readonly supplied: number | null;
}

/** The begin or end of a supply in words. */
export function spellSupply(supply: Supply, isEnd: boolean) {
  return (
    <>
      <EntityLink {...supply.from} /> {isEnd ? "no longer supplies" : "supplies"} <EntityLink {...supply.to} /> with{" "}
      {supply.supplied === null ? "unknown tonnes" : `${formatTonnes(supply.supplied)} a year`} of {supply.mineral.name.toLowerCase()}
    </>
  );
}

/** The begin or end of an ownership in words. */
export function spellOwnership(fact: OwnsFragment, isEnd: boolean) {
  return (
    <>
      <End end={fact.owner} /> {isEnd ? "no longer owns" : "owns"} {formatBounds(fact.share, fact.shareAtMost)} of <End end={fact.owned} />
    </>
  );
}

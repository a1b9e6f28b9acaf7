import type { AnyFactFragment } from "../../generated/graphql.ts";
import { End, EntityLink } from "../../parts/EntityLink.tsx";
import { formatBounds, formatCount, formatShare, formatTonnes } from "../../text/numbers.ts";
import { spellKind } from "../../text/words.ts";

/** A fact of any kind in words, with links to what it is about. */
export function FactLine({ fact }: { fact: AnyFactFragment }) {
  switch (fact.__typename) {
    case "Supply":
      return (
        <>
          <EntityLink {...fact.from} /> supplies <EntityLink {...fact.to} /> with {perYear(fact.supplied)} of{" "}
          <EntityLink {...fact.mineral} />
          {fact.form && `, ${fact.form}`}
        </>
      );
    case "Capacity":
      return (
        <>
          <EntityLink {...fact.site} /> can put through {perYear(fact.canHandle)} of <EntityLink {...fact.mineral} />
        </>
      );
    case "Holding":
      return (
        <>
          <EntityLink {...fact.site} /> stores {fact.stored === null ? "unknown tonnes" : formatTonnes(fact.stored)} of{" "}
          <EntityLink {...fact.mineral} />
        </>
      );
    case "Ownership":
      return (
        <>
          <End end={fact.owner} /> owns {formatBounds(fact.share, fact.shareAtMost)} of <End end={fact.owned} />
          {fact.class && `, shares of class ${fact.class}`}
        </>
      );
    case "Membership":
      return (
        <>
          <EntityLink {...fact.member} /> is a member of <EntityLink {...fact.alliance} />
        </>
      );
    case "Statistic":
      return (
        <>
          {fact.reporter ? <EntityLink {...fact.reporter} /> : "The world"}, {spellKind(fact.measure)} of{" "}
          <EntityLink {...fact.mineral} />{" "}
          {fact.fromYear ? `${fact.fromYear} to ${fact.year}` : fact.year}:{" "}
          {fact.counted === null ? "tonnes unknown" : formatTonnes(fact.counted)}
          {fact.ofWorld !== null && `, ${formatShare(fact.ofWorld)} of the world`}
        </>
      );
    case "Trade":
      return (
        <>
          <EntityLink {...fact.exporter} /> exported to <EntityLink {...fact.importer} /> in {fact.year}:{" "}
          {fact.traded === null ? "unknown tonnes" : formatTonnes(fact.traded)} of <EntityLink {...fact.mineral} />
          {fact.hs && `, HS ${fact.hs}`}
          {fact.usd !== null && `, ${formatCount(fact.usd)} US dollars`}
          {fact.importerShare !== null && `, ${formatShare(fact.importerShare)} of all that it imports`}
        </>
      );
    case "Score":
      return (
        <>
          <EntityLink {...fact.scored} />, <EntityLink {...fact.indicator} /> {fact.year}: {fact.value} on a scale from{" "}
          {fact.indicator.worst} (worst) to {fact.indicator.best} (best)
        </>
      );
    default:
      // A kind that a newer server has.
      return <>{(fact as { readonly id: string }).id}</>;
  }
}

const perYear = (tonnes: number | null) => (tonnes === null ? "unknown tonnes a year" : `${formatTonnes(tonnes)} a year`);

import { useAnswer } from "../api/useAnswer.ts";
import { useShared } from "../app/shared.ts";
import { useView } from "../app/router.ts";
import { IntakeDocument } from "../generated/graphql.ts";
import { commonVariables } from "../view/variables.ts";

/** The supplies into the consumers of a question without an intake. */
export interface NoIntake {
  readonly supplies: number;
  readonly unknownSupplies: number;
}

/** The supplies into the consumers of the view where its intake is 0; null where it is not, and until it is known. */
export function useNoIntake(): NoIntake | null {
  const { view } = useView();
  const { flow, isPending } = useShared();
  const hasNone = flow?.tonnes === 0 && !isPending;
  const answer = useAnswer(hasNone ? { document: IntakeDocument, variables: commonVariables(view) } : null);
  return hasNone && !answer.isPending ? (answer.data?.exposure ?? null) : null;
}

/** What a sentence about the intake of a day says. */
export interface Asked {
  readonly mineral: string;
  readonly consumers: string;
  readonly day: string;
  /** The least confidence that is relied on. */
  readonly relying: number;
}

/** Why there is no intake: supplies of 0 tonnes are known, everything else is unknown. */
export function spellNoIntake({ mineral, consumers, day, relying }: Asked, { supplies, unknownSupplies }: NoIntake): string {
  const relied = relying > 0 ? `, relied on with a confidence of ${relying} or more,` : "";
  if (supplies === unknownSupplies) {
    return `No supply of ${mineral} into ${consumers}${relied} ${supplies === 0 ? "is" : "has tonnes"} on record on ${day}: ` +
      "the intake is unknown, not zero.";
  }
  const known = `${consumers} takes in 0 t of ${mineral} a year: `;
  return unknownSupplies === 0
    ? `${known}every supply on record on ${day}${relied} is of 0 t.`
    : `${known}the supplies of known tonnes on record on ${day}${relied} are of 0 t, and what the others bring is unknown.`;
}

/** Why a tab has nothing to show, and what would help. Tonnes of facts that are not relied on count as unknown. */
export function spellNothingDrawn({ day, relying }: Pick<Asked, "day" | "relying">, intake: NoIntake | null): string {
  const { supplies, unknownSupplies } = intake ?? { supplies: 0, unknownSupplies: 0 };
  if (supplies > unknownSupplies) {
    return `The intake on ${day} is 0 t, so there is nothing to show. Choose another mineral, consumer or day.`;
  }
  const what = supplies > 0 ? "into these consumers has known tonnes" : "leads into these consumers";
  const relied = relying > 0 ? `, relying on a confidence of ${relying} or more` : "";
  return `No supply ${what} on ${day}${relied}. ` +
    `${relying > 0 ? "Rely on a lower confidence, or choose" : "Choose"} another mineral, consumer or day.`;
}

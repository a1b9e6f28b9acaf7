import type { ReasonsFragment } from "../../generated/graphql.ts";

/** An entity of a tree of control. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** How an entity holds another: by shares on record, as its operator, or as the home country of a company without a majority owner. */
export type Hold =
  | { readonly kind: "owns"; readonly share: number; readonly shareAtMost: number; readonly confidence: number }
  | { readonly kind: "operates" }
  | { readonly kind: "home" };

/** An entity and those that hold it. */
export interface ControlNode extends Named {
  /** How it holds the entity above it; null at the root. */
  readonly hold: Hold | null;
  readonly owners: readonly ControlNode[];
}

interface Company extends Named {
  readonly home?: Named;
}

/** What the tree is about: a site, with its operator, or a company, with its home country. */
export interface Root extends Company {
  readonly operator?: Company | null;
}

/**
 * The tree of a reason: the root, the owners that make its majority, theirs in turn, up to countries. Where no ownership makes a
 * majority, a site goes by its operator and a company by its home country. What owns itself in a circle is shown once on each way.
 */
export function controlTree(root: Root, control: Pick<ReasonsFragment, "because" | "country">): ControlNode {
  return {
    id: root.id,
    name: root.name,
    hold: null,
    owners: control.country === null ? [] : ownersOf(root, control.because, new Set([root.id])),
  };
}

function ownersOf(node: Root, because: ReasonsFragment["because"], above: ReadonlySet<string>): ControlNode[] {
  const facts = because.filter((fact) => "id" in fact.owned && fact.owned.id === node.id);
  if (facts.length > 0) {
    return facts.flatMap((fact): ControlNode[] => {
      const owner = fact.owner as Company;
      const hold: Hold = { kind: "owns", share: fact.share, shareAtMost: fact.shareAtMost, confidence: fact.confidence };
      return above.has(owner.id)
        ? [{ ...nameOf(owner), hold, owners: [] }]
        : [{ ...nameOf(owner), hold, owners: ownersOf(owner, because, new Set([...above, owner.id])) }];
    });
  }
  const next = node.operator
    ? { ...nameOf(node.operator), hold: { kind: "operates" } as const, company: node.operator }
    : node.home
      ? { ...nameOf(node.home), hold: { kind: "home" } as const, company: null }
      : null;
  return next === null
    ? []
    : [
        {
          id: next.id,
          name: next.name,
          hold: next.hold,
          owners: next.company ? ownersOf(next.company, because, new Set([...above, next.id])) : [],
        },
      ];
}

const nameOf = ({ id, name }: Named): Named => ({ id, name });

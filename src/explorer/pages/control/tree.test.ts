import { expect, test } from "vitest";
import type { ReasonsFragment } from "../../generated/graphql.ts";
import { controlTree, type ControlNode } from "./tree.ts";

type Because = ReasonsFragment["because"];
const named = (id: string) => ({ id, name: id });
const owns = (owner: string, owned: string, share: number): Because[number] =>
  ({
    id: `${owner} ${owned}`,
    share,
    shareAtMost: share,
    class: null,
    confidence: 1,
    owner: named(owner),
    owned: named(owned),
  }) as Because[number];
const control = (...because: Because) => ({ because, country: named("country:CHN") });

const spell = (node: ControlNode): string =>
  `${node.id}${node.owners.length > 0 ? ` < ${node.owners.map((owner) => `${owner.hold?.kind} ${spell(owner)}`).join(" + ")}` : ""}`;

test("the tree goes from a site over the owners that make its majority up to countries", () => {
  const because = control(
    owns("company:a", "site:s", 0.4),
    owns("company:b", "site:s", 0.3),
    owns("country:CHN", "company:a", 1),
    owns("country:CHN", "company:b", 0.6),
  );
  expect(spell(controlTree({ ...named("site:s"), operator: null }, because))).toBe(
    "site:s < owns company:a < owns country:CHN + owns company:b < owns country:CHN",
  );
});

test("a site without owners goes by its operator, and that by its home country", () => {
  const operator = { ...named("company:a"), home: named("country:AUS") };
  expect(spell(controlTree({ ...named("site:s"), operator }, control()))).toBe("site:s < operates company:a < home country:AUS");
});

test("an operator that is owned goes by its owners, not by its home", () => {
  const operator = { ...named("company:a"), home: named("country:AUS") };
  expect(spell(controlTree({ ...named("site:s"), operator }, control(owns("country:CHN", "company:a", 0.9))))).toBe(
    "site:s < operates company:a < owns country:CHN",
  );
});

test("companies that own each other end the tree instead of repeating it", () => {
  expect(spell(controlTree(named("company:a"), control(owns("company:b", "company:a", 0.6), owns("company:a", "company:b", 0.6))))).toBe(
    "company:a < owns company:b < owns company:a",
  );
});

test("what nobody controls has no tree", () => {
  expect(controlTree({ ...named("site:s"), operator: named("company:a") }, { because: [], country: null }).owners).toEqual([]);
});

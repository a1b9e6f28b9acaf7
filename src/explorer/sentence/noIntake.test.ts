import { expect, test } from "vitest";
import { spellNoIntake, spellNothingDrawn } from "./noIntake.ts";

const asked = { mineral: "tin", consumers: "Japan", day: "2026-11-30", relying: 0 };

test.each([
  [0, 0, "No supply of tin into Japan is on record on 2026-11-30: the intake is unknown, not zero."],
  [2, 2, "No supply of tin into Japan has tonnes on record on 2026-11-30: the intake is unknown, not zero."],
  [2, 0, "Japan takes in 0 t of tin a year: every supply on record on 2026-11-30 is of 0 t."],
  [2, 1, "Japan takes in 0 t of tin a year: the supplies of known tonnes on record on 2026-11-30 are of 0 t, "
    + "and what the others bring is unknown."],
])("Of %i supplies %i have no tonnes", (supplies, unknownSupplies, sentence) => {
  expect(spellNoIntake(asked, { supplies, unknownSupplies })).toBe(sentence);
});

test("The confidence that is relied on is a part of the sentence", () => {
  expect(spellNoIntake({ ...asked, relying: 0.99 }, { supplies: 0, unknownSupplies: 0 }))
    .toBe("No supply of tin into Japan, relied on with a confidence of 0.99 or more, is on record on 2026-11-30: "
      + "the intake is unknown, not zero.");
});

test("A tab without a picture says why", () => {
  expect(spellNothingDrawn(asked, null))
    .toBe("No supply leads into these consumers on 2026-11-30. Choose another mineral, consumer or day.");
  expect(spellNothingDrawn({ ...asked, relying: 0.99 }, { supplies: 2, unknownSupplies: 2 }))
    .toBe("No supply into these consumers has known tonnes on 2026-11-30, relying on a confidence of 0.99 or more. "
      + "Rely on a lower confidence, or choose another mineral, consumer or day.");
  expect(spellNothingDrawn(asked, { supplies: 1, unknownSupplies: 0 })).toContain("The intake on 2026-11-30 is 0 t");
});

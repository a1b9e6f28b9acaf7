import { expect, test } from "vitest";
import { heatStep, heatSteps } from "./steps.ts";

test("a share has the step whose words say it", () => {
  expect([0, 0.019, 0.02, 0.249, 0.25, 0.5, 0.749, 0.75, 1].map((share) => heatSteps[heatStep(share)]!.text)).toEqual([
    "under 2 %",
    "under 2 %",
    "under 10 %",
    "under 25 %",
    "under 50 %",
    "under 75 %",
    "under 75 %",
    "75 % or more",
    "75 % or more",
  ]);
});

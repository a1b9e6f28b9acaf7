import { expect, test } from "vitest";
import { canCut } from "./measures.ts";

test.each([[[], true], [["CONSUMPTION"], false], [["REFINING", "CONSUMPTION"], true]])(
  "A measure of the stages %j can cut a supply: %s", (stages, can) => expect(canCut({ stages })).toBe(can));

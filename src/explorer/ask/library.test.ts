import { expect, test } from "vitest";
import { answerAddress, formatDefault } from "./library.ts";

test("The address of an answer has what was filled in, and nothing else", () => {
  expect(answerAddress("exposure", "csv", { of: "JPN,KOR", mineral: "", asOf: " " })).toBe("/questions/exposure.csv?of=JPN%2CKOR");
  expect(answerAddress("exposure", "json", {})).toBe("/questions/exposure.json");
});

test("A default is written as a person types it", () => {
  expect(formatDefault(["MINING", "REFINING"])).toBe("MINING,REFINING");
  expect(formatDefault(0)).toBe("0");
  expect(formatDefault(null)).toBe("");
});

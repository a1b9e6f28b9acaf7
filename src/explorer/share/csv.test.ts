import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("A cell with a comma, a quote or a line break is quoted, and null is empty", () => {
  expect(toCsv(["a", "b"], [["x,y", 1.5], ['say "no"', null], ["two\nlines", 0]]))
    .toBe('a,b\r\n"x,y",1.5\r\n"say ""no""",\r\n"two\nlines",0\r\n');
});

test("A name that a spreadsheet would run as a formula is text", () => {
  expect(toCsv(["name"], [["=cmd()"], ["@x"], ["-1 mine"]])).toBe("name\r\n'=cmd()\r\n'@x\r\n'-1 mine\r\n");
});

import { expect, test } from "vitest";
import { firstPage, nextPage, pageSize, pageVariables, previousPage } from "./pages.ts";

const info = { startCursor: "s", endCursor: "e" };

test("pages forth continue after the last chain, pages back end before the first", () => {
  const second = nextPage(firstPage, info);
  expect(pageVariables(firstPage)).toEqual({ first: pageSize, after: null });
  expect(pageVariables(second)).toEqual({ first: pageSize, after: "e" });
  const third = nextPage(second, info);
  expect(pageVariables(previousPage(third, info))).toEqual({ last: pageSize, before: "s" });
  expect(previousPage(third, info).skipped).toBe(pageSize);
});

test("the way back ends at the first page", () => {
  expect(previousPage(nextPage(firstPage, info), info)).toEqual(firstPage);
});

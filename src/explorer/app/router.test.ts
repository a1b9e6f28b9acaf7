import { expect, test } from "vitest";
import { entityAddress, parseRoute } from "./router.ts";

test("The address of an entity leads to its page, with what is chosen there", () => {
  expect(parseRoute({ pathname: entityAddress("country:KOR"), search: "?stage=mining" }))
    .toEqual({ page: "entity", kind: "country", id: "country:KOR", search: "?stage=mining" });
});

test.each([["site:a.b_c-1"], ["site:<script>"], ["source:100%"], ["company:라이너스"]])("Every id survives its address: %s", (id) => {
  const route = parseRoute({ pathname: entityAddress(id), search: "" });
  expect(route.page === "entity" && route.id).toBe(id);
});

test.each([["/site"], ["/site/"], ["/thing/x"], ["/site/a/b"], ["/supply/x"]])("There is no page at %s", (pathname) => {
  expect(parseRoute({ pathname, search: "" })).toEqual({ page: "unknown", path: pathname });
});

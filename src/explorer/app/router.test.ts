import { expect, test } from "vitest";
import { entityAddress, entityKinds, parseRoute } from "./router.ts";

test("The address of an entity leads to its page, with what is chosen there", () => {
  expect(parseRoute({ pathname: entityAddress("country:KOR"), search: "?stage=mining" }))
    .toEqual({ page: "entity", kind: "country", id: "country:KOR", search: "?stage=mining" });
});

test.each([["site:a.b_c-1"], ["site:<script>"], ["source:100%"], ["company:라이너스"]])("Every id survives its address: %s", (id) => {
  const route = parseRoute({ pathname: entityAddress(id), search: "" });
  expect(route.page === "entity" && route.id).toBe(id);
});

test.each([...entityKinds.map((kind) => `/${kind}/x`), "/ask"])("A slash at the end changes nothing: %s", (pathname) => {
  const route = parseRoute({ pathname, search: "?day=2026-01-01" });
  expect(route.page).not.toBe("unknown");
  expect(parseRoute({ pathname: `${pathname}/`, search: "?day=2026-01-01" })).toEqual(route);
});

test.each([
  ["/site"], ["/site/"], ["/site/x//"], ["/ask/x"], ["/thing/x"], ["/site/a/b"], ["/supply/x"],
])("There is no page at %s", (pathname) => {
  expect(parseRoute({ pathname, search: "" })).toEqual({ page: "unknown", path: pathname });
});

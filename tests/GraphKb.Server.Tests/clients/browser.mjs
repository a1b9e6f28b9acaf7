// A page of another origin asks the API in Chromium: by POST with JSON, which needs a preflight, and by GET with its ETag readable.
import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [url, port] = process.argv.slice(2);
const page = `<!doctype html><title>page</title><p id="result">waiting</p><script type="module">
  const post = await fetch("${url}/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ mineral(id: \\"mineral:rare-earths\\") { name } }" }),
  });
  const get = await fetch("${url}/graphql?query=" + encodeURIComponent("{ __typename }"));
  document.getElementById("result").textContent =
    (await post.json()).data.mineral.name + "; " + (get.headers.get("etag") !== null);
</script>`;
const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(page);
});
await new Promise((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
const dom = await new Promise((resolve, reject) => execFile("chromium", [
  "--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${mkdtempSync(join(tmpdir(), "page"))}`,
  "--virtual-time-budget=20000", "--dump-dom", `http://127.0.0.1:${port}/`,
], (failure, stdout, stderr) => failure ? reject(new Error(stderr)) : resolve(stdout)));
assert.match(dom, /<p id="result">Rare earths; true<\/p>/);
console.log("browser");
process.exit(0);

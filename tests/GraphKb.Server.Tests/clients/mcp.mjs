// The official SDK of MCP from npm: the tools of a server over streamable HTTP, or of a command over its standard streams.
import { strict as assert } from "node:assert";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [kind, ...rest] = process.argv.slice(2);
const transport = kind === "http"
  ? new StreamableHTTPClientTransport(new URL(`${rest[0]}/mcp`))
  : new StdioClientTransport({ command: rest[0], args: rest.slice(1) });
const client = new Client({ name: "test", version: "1" });
await client.connect(transport);
const call = async (name, args) => {
  const result = await client.callTool({ name, arguments: args });
  assert.equal(result.content.length, 1);
  assert.ok(result.content[0].text.length <= 6000, `${name} has ${result.content[0].text.length} characters`);
  return [result.content[0].text, result.isError ?? false];
};

assert.match(client.getInstructions(), /^Mineral supply chains/);
const { tools } = await client.listTools();
const names = tools.map((tool) => tool.name);
for (const name of ["exposure", "find", "evidence", "schema", "largest-sites"]) {
  assert.ok(names.includes(name), name);
}
assert.ok(tools.every((tool) => tool.annotations.readOnlyHint && !tool.annotations.openWorldHint && tool.inputSchema.type === "object"));

// What share of Japan's gallium passed China?
const [found] = await call("find", { text: ["gallium", "Japan"] });
assert.match(found, /mineral:gallium/);
assert.match(found, /country:JPN/);
const [share] = await call("exposure", { mineral: "mineral:gallium", of: "JPN", controller: "CHN" });
assert.match(share, /exposure\.atLeast: 0\.\d+\nexposure\.atMost: 0\.\d+\n/);
assert.match(share, /estimates: \d+ of \d+ facts in the answer/);
assert.match(share, /see it at: http:\/\/[^\n]*\/\?mineral=gallium&into=JPN&through=control:CHN/);
const id = /supply:[^,"\n]+/.exec(share)[0];
assert.match((await call("evidence", { ids: [id] }))[0], /confidence: [^\n]*\n {2}source source:/);

const [both] = await call("exposure", { mineral: ["mineral:gallium", "mineral:tungsten"], of: ["JPN", "KOR"] });
assert.match(both, /mineral:tungsten KOR: exposure\.atMost: /);
assert.match((await call("uncertain-supplies", { first: 500 }))[0], /\d+ of \d+ rows cut; ask for less at a time/);
assert.match((await call("schema", { part: "Query.exposure" }))[0], /exposure\(/);
assert.deepEqual(await call("exposure", { mineral: "mineral:galium" }).then(([text, isError]) => [text.split(":")[0], isError]), [
  "NOT_FOUND", true,
]);
assert.equal((await call("exposure", { minerl: "x" }))[0], 'BAD_USER_INPUT: exposure has no variable "minerl"; did you mean mineral?');
await client.close();
console.log("mcp");
process.exit(0);

// Checks Cypher files with the front end of Neo4j's language tools, for Cypher 5 and Cypher 25.
// Usage: node check.mjs FOLDER FILE...
// Prints a line for each finding: error or warning, the version, the file and line, and the message.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNotParamError, lintCypherQuery, testData } from "@neo4j-cypher/language-support";

const severities = ["", "error", "warning", "information", "hint"];
const [folder, ...files] = process.argv.slice(2);
const versions = ["CYPHER 5", "CYPHER 25"];

// Of the functions and procedures of a server those that a text calls, because the front end reads all of them anew for each text. Labels
// and types are those of the files themselves.
const keep = (byVersion, text) => Object.fromEntries(Object.entries(byVersion).map(([version, all]) => [
  version, Object.fromEntries(Object.entries(all).filter(([name]) => text.toLowerCase().includes(name.toLowerCase()))),
]));
const { functions, procedures } = testData.mockSchema;
let count = 0;
for (const file of files) {
  const text = readFileSync(join(folder, file), "utf8");
  for (const version of versions) {
    const schema = { functions: keep(functions, text), procedures: keep(procedures, text), defaultLanguage: version };
    const { diagnostics } = lintCypherQuery(text, schema, { consoleCommandsEnabled: false });
    for (const found of diagnostics.filter(isNotParamError)) {
      const line = found.range.start.line + 1;
      console.log(`${severities[found.severity]} ${version} ${file}:${line} ${found.message.replaceAll("\n", " ")}`);
    }
    count++;
  }
}
console.log(`${count} checked`);

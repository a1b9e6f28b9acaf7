// Checks data packages by their descriptors alone: check.mjs DIRECTORY... prints {directory: [fault, ...]}. The library `tableschema` checks
// what the first version of Table Schema has: types, constraints, primary and foreign keys. What the second version adds, fieldsMatch and
// uniqueKeys, is checked here. Nothing is known here of the tables themselves.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { Schema, Table } = createRequire(import.meta.url)("tableschema");

const load = (directory, resource, schema) => {
  const path = join(directory, resource.path);
  return existsSync(path) ? Table.load(path, { schema, delimiter: resource.dialect.delimiter, ltrim: false }) : null;
};

// The cells of a table as objects, without a look at their types.
const readCells = async (directory, resource) => {
  const table = await load(directory, resource);
  return table === null ? { header: [], rows: [] } : { rows: await table.read({ keyed: true, cast: false }), header: table.headers ?? [] };
};

const describe = (error) => (error.errors?.length ? error.errors.map((inner) => inner.message) : [error.message]);

const checkRows = async (directory, resource, cells) => {
  const schema = await Schema.load(resource.schema, { strict: true });
  const relations = Object.fromEntries([...cells].map(([name, { rows }]) => [name, rows]));
  relations[""] = cells.get(resource.name).rows;
  const table = await load(directory, resource, schema);
  const rows = table === null ? [] : await table.read({ relations, forceCast: true });
  return rows.filter((row) => row instanceof Error).flatMap(describe);
};

const checkHeader = (resource, header) => {
  const names = resource.schema.fields.map((field) => field.name);
  return resource.schema.fieldsMatch === "superset"
    ? header.filter((name) => !names.includes(name)).map((name) => `The field ${name} is not in the schema`)
    : [];
};

const checkUniqueKeys = (resource, rows) =>
  (resource.schema.uniqueKeys ?? []).flatMap((key) => {
    const seen = new Set();
    return rows
      .map((row) => key.map((name) => row[name]))
      .filter((values) => !values.includes("") && seen.size === seen.add(JSON.stringify(values)).size)
      .map((values) => `The unique key ${key} has ${values} twice`);
  });

const checkPackage = async (directory) => {
  const { resources } = JSON.parse(readFileSync(join(directory, "datapackage.json"), "utf8"));
  const cells = new Map();
  const faults = [];
  for (const resource of resources) {
    cells.set(resource.name, await readCells(directory, resource));
  }

  for (const resource of resources) {
    const { header, rows } = cells.get(resource.name);
    const found = [
      ...checkHeader(resource, header),
      ...checkUniqueKeys(resource, rows),
      ...(await checkRows(directory, resource, cells)),
    ];
    faults.push(...found.map((fault) => `${resource.path}: ${fault}`));
  }

  return faults;
};

const report = {};
for (const directory of process.argv.slice(2)) {
  report[directory] = await checkPackage(directory).catch((error) => describe(error));
}

console.log(JSON.stringify(report));

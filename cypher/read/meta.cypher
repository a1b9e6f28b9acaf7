// The description of the contents: layout version, content version, whether the contents are complete, and the number of imports.
// Parameters: none.
// Columns: layout, version, complete, entities, facts, imports, title, license, published, description,
//   packageVersion, packages.
MATCH (meta:Meta {name: 'graphkb'})
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, meta.entities AS entities, meta.facts AS facts,
  meta.imports AS imports, meta.title AS title, meta.license AS license, meta.published AS published,
  meta.description AS description, meta.packageVersion AS packageVersion, meta.packages AS packages

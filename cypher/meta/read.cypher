// What the database says of itself: the layout, the version of its contents, whether they are complete, and how often they were written.
// Parameters: none.
// Columns: layout, version, complete, entities, facts, imports.
MATCH (meta:Meta {name: 'graphkb'})
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, meta.entities AS entities, meta.facts AS facts,
  meta.imports AS imports

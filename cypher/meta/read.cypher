// What the database says of itself: the layout, the version of its contents, and whether they are complete.
// Parameters: none.
// Columns: layout, version, complete, entities, facts.
MATCH (meta:Meta {name: 'graphkb'})
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, meta.entities AS entities, meta.facts AS facts

// Takes the write lock that imports take turns by, and says what is there: an empty layout and more than one node mean a database
// of something else.
// Parameters: none.
// Columns: layout, version, complete, nodes.
MERGE (meta:Meta {name: 'graphkb'})
SET meta.importing = true
WITH meta
MATCH (node)
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, count(node) AS nodes

// Takes the write lock that imports take turns by, and says what is there: an empty layout and more than one node mean a database
// of something else. What readers look at is not locked until an import writes it.
// Parameters: none.
// Columns: layout, version, complete, nodes.
MERGE (turn:Meta {name: 'import'})
SET turn.taken = true
WITH turn
OPTIONAL MATCH (meta:Meta {name: 'graphkb'})
WITH meta
MATCH (node)
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, count(node) AS nodes

// Acquires the lock of imports until the end of the transaction, and reads the description of the contents. Readers are not blocked:
// the node they read is locked only when the import writes it. A null layout and more than one node mean a foreign database.
// Parameters: none.
// Columns: layout, version, complete, nodes, at most 10000, so that a large database is not scanned.
MERGE (turn:Meta {name: 'import'})
SET turn.taken = true
WITH turn
OPTIONAL MATCH (meta:Meta {name: 'graphkb'})
OPTIONAL MATCH (node)
WITH meta, node
LIMIT 10000
RETURN meta.layout AS layout, meta.version AS version, meta.complete AS complete, count(node) AS nodes

// Waits until the last import is visible as a whole: Neo4j makes a large commit visible piece by piece, and keeps its locks until the
// end. The transaction must be rolled back.
// Parameters: none.
// Columns: settled, always 1.
MATCH (meta:Meta {name: 'graphkb'})
SET meta.settled = true
RETURN count(meta) AS settled

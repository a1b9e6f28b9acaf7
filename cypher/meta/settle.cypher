// Waits until the import that wrote what the database says of itself is through: a server shows the parts of a commit one after the
// other, and holds its locks until all are there. To be rolled back.
// Parameters: none.
// Columns: settled, 1.
MATCH (meta:Meta {name: 'graphkb'})
SET meta.settled = true
RETURN count(meta) AS settled

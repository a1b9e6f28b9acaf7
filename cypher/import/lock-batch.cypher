// Acquires the lock of imports for one batch, and reads the number of imports, by which an import notices that another one has begun.
// Parameters: none.
// Columns: imports.
MERGE (turn:Meta {name: 'import'})
SET turn.taken = true
WITH turn
MATCH (meta:Meta {name: 'graphkb'})
RETURN meta.imports AS imports

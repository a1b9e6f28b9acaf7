// Puts what stands for the world where statistics speak of it and no country is called so. It is no entity of its own.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, how many.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
REMOVE entity:Country
SET entity:World
RETURN count(entity) AS written

// Creates or replaces countries. Properties that are not in the row are removed. A country can replace the node World.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
SET entity:Country
REMOVE entity:World
RETURN count(entity) AS written

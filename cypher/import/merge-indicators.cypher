// Creates or replaces indicators. Properties that are not in the row are removed.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
SET entity:Indicator
RETURN count(entity) AS written

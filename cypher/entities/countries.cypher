// Puts countries: makes those that are not there, and gives every one exactly the properties given.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, how many.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
SET entity:Country
REMOVE entity:World
RETURN count(entity) AS written

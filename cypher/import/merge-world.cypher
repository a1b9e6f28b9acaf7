// Creates the node World, the start of the statistics about the whole world. It is not counted as an entity.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
REMOVE entity:Country:Alliance:Mineral:Company:Site:Measure:Source:Indicator:Mine:Refinery:Processor:Manufacturer:Recycler:Stockpile:Market
SET entity:World
RETURN count(entity) AS written

// Creates or replaces companies. Properties that are not in the row are removed, and labels of other kinds.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
REMOVE entity:Country:Alliance:Mineral:Site:Measure:Source:Indicator:World:Mine:Refinery:Processor:Manufacturer:Recycler:Stockpile:Market
SET entity:Company
RETURN count(entity) AS written

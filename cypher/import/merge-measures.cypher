// Creates or replaces measures. Properties that are not in the row are removed, and labels of other kinds.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
REMOVE entity:Country:Alliance:Mineral:Company:Site:Source:Indicator:World:Mine:Refinery:Processor:Manufacturer:Recycler:Stockpile:Market
SET entity:Measure
RETURN count(entity) AS written

// Creates or replaces sites, with the label of their stage. Properties that are not in the row are removed, and labels of other kinds.
// Parameters: $rows, a list of {id, properties}.
// Columns: written, the number of nodes.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
REMOVE entity:Country:Alliance:Mineral:Company:Measure:Source:Indicator:World:Mine:Refinery:Processor:Manufacturer:Recycler:Stockpile:Market
SET entity:Site
FOREACH (one IN CASE WHEN row.properties.stage = 'MINING' THEN [1] ELSE [] END | SET entity:Mine)
FOREACH (one IN CASE WHEN row.properties.stage = 'REFINING' THEN [1] ELSE [] END | SET entity:Refinery)
FOREACH (one IN CASE WHEN row.properties.stage = 'PROCESSING' THEN [1] ELSE [] END | SET entity:Processor)
FOREACH (one IN CASE WHEN row.properties.stage = 'MANUFACTURING' THEN [1] ELSE [] END | SET entity:Manufacturer)
FOREACH (one IN CASE WHEN row.properties.stage = 'RECYCLING' THEN [1] ELSE [] END | SET entity:Recycler)
FOREACH (one IN CASE WHEN row.properties.stage = 'STOCKPILING' THEN [1] ELSE [] END | SET entity:Stockpile)
FOREACH (one IN CASE WHEN row.properties.stage = 'CONSUMPTION' THEN [1] ELSE [] END | SET entity:Market)
RETURN count(entity) AS written

// Links minerals to those they are a part of.
// Parameters: $rows, a list of {from, to}, ids.
// Columns: written, how many.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from}), (to:Entity {id: row.to})
CREATE (from)-[link:PART_OF]->(to)
RETURN count(link) AS written

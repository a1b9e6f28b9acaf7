// Links sites to the companies that operate them.
// Parameters: $rows, a list of {from, to}, ids.
// Columns: written, how many.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from}), (to:Entity {id: row.to})
CREATE (from)-[link:OPERATED_BY]->(to)
RETURN count(link) AS written

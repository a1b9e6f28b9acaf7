// Links sites to the countries they are located in.
// Parameters: $rows, a list of {from, to}, ids.
// Columns: written, how many.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from}), (to:Entity {id: row.to})
CREATE (from)-[link:LOCATED_IN]->(to)
RETURN count(link) AS written

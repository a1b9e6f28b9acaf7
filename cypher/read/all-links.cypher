// All plain links, unordered.
// Parameters: none.
// Columns: type, from, to.
MATCH (from:Entity)-[link:LOCATED_IN|BASED_IN|OPERATED_BY|PART_OF|ISSUED_BY|TARGETS|COVERS]->(to:Entity)
RETURN type(link) AS type, from.id AS from, to.id AS to

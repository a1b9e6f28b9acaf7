// All plain links, unordered. A source evidences entities, but the link is that of the entity.
// Parameters: none.
// Columns: type, from, to.
MATCH (from:Entity)-[link:LOCATED_IN|BASED_IN|OPERATED_BY|PART_OF|ISSUED_BY|TARGETS|COVERS]->(to:Entity)
RETURN type(link) AS type, from.id AS from, to.id AS to
UNION ALL
MATCH (source:Entity)-[link:EVIDENCES]->(entity:Entity)
RETURN type(link) AS type, entity.id AS from, source.id AS to

// The number of entities that a search finds.
// Parameters: $term and $terms, as in search.cypher.
// Columns: count.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $term AND ALL(other IN $terms WHERE entity.words CONTAINS other)
RETURN count(entity) AS count

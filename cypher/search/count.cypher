// How many entities a search finds in all.
// Parameters: $term and $terms, as for find.
// Columns: count.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $term AND ALL(other IN $terms WHERE entity.words CONTAINS other)
RETURN count(entity) AS count

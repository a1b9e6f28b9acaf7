// The number of entities that a search by the full-text index finds.
// Parameters: $query and $terms, as in search-full-text.cypher.
// Columns: count.
CALL db.index.fulltext.queryNodes('graphkb_search', $query) YIELD node
WITH node AS entity
WHERE ALL(other IN $terms WHERE entity.words CONTAINS other)
RETURN count(entity) AS count

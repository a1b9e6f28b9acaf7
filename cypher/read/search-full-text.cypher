// Entities whose name or id has, for each term, a word that begins with it, by the full-text index. Order: as in search.cypher.
// Parameters: $query, the words as a query of the index, such as "+site* +99*"; $terms, the words, each with a space before it;
//   $asked, the words joined by single spaces; $skip and $first, numbers.
// Columns: properties.
CALL db.index.fulltext.queryNodes('graphkb_search', $query) YIELD node
WITH node AS entity
WHERE ALL(other IN $terms WHERE entity.words CONTAINS other)
WITH entity, CASE
  WHEN entity.nameWords = $asked OR entity.idWords = $asked THEN 0
  WHEN entity.nameWords STARTS WITH $asked THEN 1
  ELSE 2 END AS rank
WITH entity, rank
ORDER BY rank, entity.id
SKIP $skip
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY rank, entity.id

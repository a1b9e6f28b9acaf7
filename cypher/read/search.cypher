// Entities whose name or id has, for each term, a word that begins with it. Order: name or id equal to the request, then names that begin
// with it, then others; then by id.
// Parameters: $term, the first of $terms; $terms, words in lower case without accents, each with a space before it; $asked, the words
//   joined by single spaces; $skip and $first, numbers.
// Columns: properties.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $term AND ALL(other IN $terms WHERE entity.words CONTAINS other)
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

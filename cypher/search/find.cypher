// Entities with a word, in name or id, that begins with each of some words: those whose name or id is just what was asked first,
// then those whose name begins so, then the others; then by id.
// Parameters: $term, the first word, and $terms, all words, lower case, without accents, each with a blank before it; $asked, the words with
//   single blanks; $skip and $first, numbers.
// Columns: properties.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $term AND ALL(other IN $terms WHERE entity.words CONTAINS other)
WITH entity, CASE
  WHEN entity.nameWords = $asked OR entity.idWords = $asked THEN 0
  WHEN entity.nameWords STARTS WITH $asked THEN 1
  ELSE 2 END AS rank
RETURN properties(entity) AS properties
ORDER BY rank, entity.id
SKIP $skip
LIMIT $first

// Entities whose words contain each term. Order: id, name, alias or identifier equal to the request; then names that begin with it; then
// those in which every term begins a word; then others; then by id.
// Parameters: $term, the one of $terms that the index looks up; $terms, parts of words; $beginnings, the same words with a space before
//   each; $id, $line and $lineBeginning, the parts of words that an equal id, an equal name and a name with this beginning have; $skip
//   and $first, numbers.
// Columns: properties.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $term AND ALL(other IN $terms WHERE entity.words CONTAINS other)
WITH entity, CASE
  WHEN entity.words STARTS WITH $id OR entity.words CONTAINS $line THEN 0
  WHEN entity.words CONTAINS $lineBeginning THEN 1
  WHEN ALL(other IN $beginnings WHERE entity.words CONTAINS other) THEN 2
  ELSE 3 END AS rank
WITH entity, rank
ORDER BY rank, entity.id
SKIP $skip
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY rank, entity.id

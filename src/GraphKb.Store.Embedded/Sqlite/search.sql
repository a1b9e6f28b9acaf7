-- search: entities with a word that begins with each term of $terms. Order: name or id equal to $words, name that begins with $words,
--   the others; then id. Skips $skip entities and returns $first.
SELECT e.id FROM search s JOIN entities e ON e.number = s.rowid WHERE search MATCH $terms
ORDER BY CASE WHEN e.name_words = $words OR e.id_words = $words THEN 0
  WHEN substr(e.name_words, 1, length($words)) = $words THEN 1 ELSE 2 END, e.id
LIMIT $first OFFSET $skip;
-- count: the number of entities that search finds.
SELECT count(*) FROM search WHERE search MATCH $terms;

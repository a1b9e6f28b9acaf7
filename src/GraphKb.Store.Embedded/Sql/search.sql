-- search: entities with a word that begins with each term of $terms; those whose name or id is $words first, then those whose
--   name begins with it, then the others; then by id. Passes $skip over and gives $first.
SELECT e.id FROM search s JOIN entities e ON e.number = s.rowid WHERE search MATCH $terms
ORDER BY CASE WHEN e.name_words = $words OR e.id_words = $words THEN 0
  WHEN substr(e.name_words, 1, length($words)) = $words THEN 1 ELSE 2 END, e.id
LIMIT $first OFFSET $skip;
-- count: how many entities search finds in all.
SELECT count(*) FROM search WHERE search MATCH $terms;

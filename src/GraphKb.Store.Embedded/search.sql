-- Entities whose id or name has a word beginning with each term of $terms; exact names first, then names that begin
-- with $text, then the others; then by id. Skips $skip and gives $first.
SELECT id FROM search WHERE search MATCH $terms
ORDER BY CASE WHEN id = $text OR lower(name) = lower($text) THEN 0
  WHEN lower(substr(name, 1, length($text))) = lower($text) THEN 1 ELSE 2 END, id
LIMIT $first OFFSET $skip;

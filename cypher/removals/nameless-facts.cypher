// Removes facts without an id, which only a hand can have made.
// Parameters: none.
// Columns: removed, how many.
MATCH (:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO]->(:Entity)
WHERE fact.id IS NULL
DELETE fact
RETURN count(fact) AS removed

// Removes facts without an id, or with one that is no text, which only a hand can have made.
// Parameters: none.
// Columns: removed, how many.
MATCH (:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO]->(:Entity)
WHERE NOT COALESCE(fact.id STARTS WITH '', false)
DELETE fact
RETURN count(fact) AS removed

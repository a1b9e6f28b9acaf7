// Deletes some of the facts whose id is missing or not a text. GraphKb never writes such facts.
// Parameters: $limit, how many at most.
// Columns: removed, the number of relationships.
MATCH (:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO|SCORES]->(:Entity)
WHERE NOT COALESCE(fact.id STARTS WITH '', false)
WITH fact LIMIT $limit
DELETE fact
RETURN count(fact) AS removed

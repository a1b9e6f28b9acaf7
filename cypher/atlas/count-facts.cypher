// How many facts are there, kind by kind: what is counted so, a server knows by heart.
// Parameters: none.
// Columns: count, one row for each kind.
MATCH ()-[fact:SUPPLIES]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:HANDLES]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:HOLDS]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:OWNS]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:MEMBER_OF]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:REPORTS]->()
RETURN count(fact) AS count
UNION ALL
MATCH ()-[fact:EXPORTS_TO]->()
RETURN count(fact) AS count

// The number of facts of each type. Neo4j answers such a count without reading relationships.
// Parameters: none.
// Columns: count, one row per type.
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
UNION ALL
MATCH ()-[fact:SCORES]->()
RETURN count(fact) AS count

// All facts, unordered.
// Parameters: none.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO|SCORES]->(to:Entity)
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties

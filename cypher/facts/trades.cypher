// Adds exports from country to country, which must not be there yet.
// Parameters: $rows, a list of {from, to, properties}.
// Columns: written, how many.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from}), (to:Entity {id: row.to})
CREATE (from)-[fact:EXPORTS_TO]->(to)
SET fact = row.properties
RETURN count(fact) AS written

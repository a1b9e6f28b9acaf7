// Removes plain links by both ends and their type.
// Parameters: $rows, a list of {from, type, to}.
// Columns: removed, how many.
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[link]->(:Entity {id: row.to})
WHERE type(link) = row.type
DELETE link
RETURN count(link) AS removed

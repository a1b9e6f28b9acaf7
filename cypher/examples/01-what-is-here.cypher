// How many things of each kind are in the graph: the first look at a database.
// Parameters: none.
// Columns: labels, how many.
MATCH (thing)
RETURN labels(thing) AS labels, count(*) AS `how many`
ORDER BY `how many` DESC

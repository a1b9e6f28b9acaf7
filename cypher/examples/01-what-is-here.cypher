// The number of nodes of each kind: a first look at a database.
// Parameters: none.
// Columns: labels, count.
MATCH (thing)
RETURN labels(thing) AS labels, count(*) AS count
ORDER BY count DESC

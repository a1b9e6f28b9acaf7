// Creates supplies. Parameters: $rows, lists of src, dst, mineral, tonnes, since, until. Columns: none.
UNWIND {rows} AS row
MATCH (a:S {id: row[0]}), (b:S {id: row[1]})
CREATE (a)-[:SUPPLIES {mineral: row[2], tonnes: row[3], since: row[4], until: row[5]}]->(b)

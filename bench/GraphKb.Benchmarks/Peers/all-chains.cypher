// The number of chains of at most 12 hops from any mine to any market. Parameters: none. Columns: total.
MATCH (k:S) WHERE k.stage = 'CONSUMPTION'
MATCH (o:S)-[r:SUPPLIES*1..12]->(k)
WHERE o.stage = 'MINING' AND ALL(x IN r WHERE x.mineral = 7 AND x.since <= 20261123 AND x.until > 20261123)
RETURN count(*) AS total

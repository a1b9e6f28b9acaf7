// The first 100 chains into KOR through refining that CHN controls, at most 6 hops, by the least tonnes on the way, and their number.
// Parameters: none. Columns: total, first.
MATCH (k:S {country: 'KOR'}) WHERE k.stage = 'CONSUMPTION'
MATCH p = (o:S)-[r:SUPPLIES*1..6]->(k)
WHERE o.stage = 'MINING' AND ALL(x IN r WHERE x.mineral = 7 AND x.since <= 20261123 AND x.until > 20261123)
  AND ANY(n IN nodes(p) WHERE n.stage = 'REFINING' AND n.chn = 1)
WITH extract(n IN nodes(p) | n.id) AS path, reduce(least = 1e300, x IN r | CASE WHEN x.tonnes < least THEN x.tonnes ELSE least END) AS tonnes
ORDER BY tonnes DESC
RETURN count(*) AS total, collect(path)[0..100] AS first

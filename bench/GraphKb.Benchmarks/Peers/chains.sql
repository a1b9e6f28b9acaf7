-- The first 100 chains into KOR through refining that CHN controls, at most 6 hops, by the least tonnes on the way, and their number.
WITH RECURSIVE walk (node, hops, tonnes, passed, path) AS (
  SELECT id, 0, 1e300, 0, CAST(id AS TEXT) FROM sites WHERE stage = 'CONSUMPTION' AND country = 'KOR'
  UNION ALL
  SELECT supplies.src, walk.hops + 1,
    CASE WHEN supplies.tonnes < walk.tonnes THEN supplies.tonnes ELSE walk.tonnes END,
    CASE WHEN walk.passed = 1 OR (sites.stage = 'REFINING' AND sites.chn = 1) THEN 1 ELSE 0 END,
    walk.path || ',' || CAST(supplies.src AS TEXT)
  FROM walk
  JOIN supplies ON supplies.dst = walk.node
  JOIN sites ON sites.id = supplies.src
  WHERE walk.hops < 6 AND supplies.mineral = 7 AND supplies.since <= 20261123 AND supplies.until > 20261123
)
SELECT walk.path, walk.tonnes, COUNT(*) OVER () AS total
FROM walk
JOIN sites ON sites.id = walk.node
WHERE sites.stage = 'MINING' AND walk.passed = 1
ORDER BY walk.tonnes DESC
LIMIT 100

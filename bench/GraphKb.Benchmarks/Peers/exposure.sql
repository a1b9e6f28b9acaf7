-- The share of the intake of KOR that has passed refining that CHN controls: each walk back ends at the first such site.
WITH RECURSIVE
active AS MATERIALIZED (
  SELECT src, dst, tonnes FROM supplies WHERE mineral = 7 AND since <= 20261123 AND until > 20261123
),
intake (node, tonnes) AS MATERIALIZED (SELECT dst, SUM(tonnes) FROM active GROUP BY dst),
walk (node, tonnes, passed) AS (
  SELECT active.src, active.tonnes, CASE WHEN supplier.stage = 'REFINING' AND supplier.chn = 1 THEN 1 ELSE 0 END
  FROM active
  JOIN sites AS consumer ON consumer.id = active.dst
  JOIN sites AS supplier ON supplier.id = active.src
  WHERE consumer.stage = 'CONSUMPTION' AND consumer.country = 'KOR'
  UNION ALL
  SELECT active.src, walk.tonnes * active.tonnes / intake.tonnes,
    CASE WHEN supplier.stage = 'REFINING' AND supplier.chn = 1 THEN 1 ELSE 0 END
  FROM walk
  JOIN active ON active.dst = walk.node
  JOIN intake ON intake.node = walk.node
  JOIN sites AS supplier ON supplier.id = active.src
  WHERE walk.passed = 0
)
SELECT SUM(CASE WHEN passed = 1 THEN walk.tonnes ELSE 0 END) / (
  SELECT SUM(active.tonnes) FROM active JOIN sites ON sites.id = active.dst
  WHERE sites.stage = 'CONSUMPTION' AND sites.country = 'KOR')
FROM walk

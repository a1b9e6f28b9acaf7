-- The number of chains of at most 12 hops from any mine to any market.
WITH RECURSIVE walk (node, hops) AS (
  SELECT id, 0 FROM sites WHERE stage = 'CONSUMPTION'
  UNION ALL
  SELECT supplies.src, walk.hops + 1
  FROM walk
  JOIN supplies ON supplies.dst = walk.node
  WHERE walk.hops < 12 AND supplies.mineral = 7 AND supplies.since <= 20261123 AND supplies.until > 20261123
)
SELECT COUNT(*) FROM walk JOIN sites ON sites.id = walk.node WHERE sites.stage = 'MINING'

// The supplies of mineral m07 in force on 2026-11-23. Parameters: none. Columns: src, dst, tonnes.
MATCH (a:S)-[r:SUPPLIES]->(b:S)
WHERE r.mineral = 7 AND r.since <= 20261123 AND r.until > 20261123
RETURN a.id AS src, b.id AS dst, r.tonnes AS tonnes

// Says what the database holds from now on.
// Parameters: $layout, a number; $version, a text; $complete, true or false; $entities and $facts, numbers.
// Columns: written, 1.
MERGE (meta:Meta {name: 'graphkb'})
SET meta.layout = $layout, meta.version = $version, meta.complete = $complete, meta.entities = $entities, meta.facts = $facts,
  meta.imports = COALESCE(meta.imports, 0) + 1
RETURN count(meta) AS written

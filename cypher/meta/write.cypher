// Says what the database holds from now on.
// Parameters: $layout, a number; $version, a text; $complete, true or false; $entities and $facts, numbers.
// Columns: written, 1.
MATCH (meta:Meta {name: 'graphkb'})
REMOVE meta.importing
SET meta.layout = $layout, meta.version = $version, meta.complete = $complete, meta.entities = $entities, meta.facts = $facts
RETURN count(meta) AS written

// The ids of all entities of a kind except sites, to suggest the nearest one for an unknown id.
// Parameters: $kind, the beginning of the ids, such as "source:"; an empty text for all kinds.
// Columns: id.
MATCH (entity:Entity)
WHERE entity.id STARTS WITH $kind AND NOT entity:Site AND NOT entity:World
RETURN entity.id AS id

// The ids of a kind of entity, sites aside, for telling which existing id is nearest to a wrong one.
// Parameters: $kind, how the ids begin, such as "source:", or an empty text for all kinds.
// Columns: id.
MATCH (entity:Entity)
WHERE entity.id STARTS WITH $kind AND NOT entity:Site AND NOT entity:World
RETURN entity.id AS id

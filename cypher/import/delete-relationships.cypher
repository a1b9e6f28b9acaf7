// Deletes some of the relationships of entities.
// Parameters: $ids, a list of ids; $limit, how many relationships at most.
// Columns: removed, the number of relationships.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id IN $ids
MATCH (entity)-[relationship]-()
WITH DISTINCT relationship LIMIT $limit
DELETE relationship
RETURN count(relationship) AS removed

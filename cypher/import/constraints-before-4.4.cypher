// Creates the constraints, for servers before 4.4. Constraints that exist are left unchanged.
// Parameters: none.
// Columns: none.
CREATE CONSTRAINT ON (entity:Entity) ASSERT entity.id IS UNIQUE;
CREATE CONSTRAINT ON (meta:Meta) ASSERT meta.name IS UNIQUE;

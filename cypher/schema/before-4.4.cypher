// The constraints and indexes, for servers before 4.4. Statements that find theirs already there change nothing.
// Parameters: none.
// Columns: none.
CREATE CONSTRAINT ON (entity:Entity) ASSERT entity.id IS UNIQUE;
CREATE CONSTRAINT ON (meta:Meta) ASSERT meta.name IS UNIQUE;

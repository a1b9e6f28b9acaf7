// Entities whose words contain one of some parts, unordered: those that may contain a misspelt word.
// Parameters: $parts, four texts.
// Columns: id, words.
MATCH (entity:Entity)
WHERE entity.words CONTAINS $parts[0] OR entity.words CONTAINS $parts[1] OR entity.words CONTAINS $parts[2]
  OR entity.words CONTAINS $parts[3]
RETURN entity.id AS id, entity.words AS words

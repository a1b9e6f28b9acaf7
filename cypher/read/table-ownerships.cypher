// All ownerships, unordered. Control is computed from them.
// Parameters: none.
// Columns: owner, owned, id, share, since, until, confidence.
MATCH (owner:Entity)-[fact:OWNS]->(owned:Entity)
RETURN owner.id AS owner, owned.id AS owned, fact.id AS id, fact.share AS share, fact.since AS since, fact.until AS until,
  fact.confidence AS confidence

// All ownerships, unordered. Control is computed from them. Of a share between bounds, share is the least.
// Parameters: none.
// Columns: owner, owned, id, share, since, until, confidence, class.
MATCH (owner:Entity)-[fact:OWNS]->(owned:Entity)
RETURN owner.id AS owner, owned.id AS owned, fact.id AS id, COALESCE(fact.share, fact.shareMin) AS share, fact.since AS since,
  fact.until AS until, fact.confidence AS confidence, fact.class AS class

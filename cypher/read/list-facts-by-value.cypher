// A page of facts, the largest tonnes or confidence first, unknown last; the store reads the last rows with DESC, and other facts by
// their type. A rank is 0 less the value, so that 0 has no sign. A position is a rank, null where unknown, and the id of a fact.
// Parameters: $minerals, $countries, $about, $sources and $years, lists or null; $minConfidence and $maxConfidence, numbers or null;
//   $tonnesKnown, true, false or null; $measure, a name or null; $asOf, a day such as "2026-11-23", or null;
//   $value, "tonnes" or "confidence"; $afterId, $afterRank, $beforeId and $beforeRank, positions or null; $first, a number.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:SUPPLIES]->(to:Entity)
WHERE ($minerals IS NULL OR COALESCE(fact.mineral, to.id) IN $minerals)
  AND ($countries IS NULL OR COALESCE(from.country, from.code) IN $countries OR COALESCE(to.country, to.code) IN $countries)
  AND ($about IS NULL OR from.id IN $about OR to.id IN $about OR fact.mineral IN $about)
  AND ($sources IS NULL OR ANY(source IN fact.sources WHERE source IN $sources))
  AND ($minConfidence IS NULL OR fact.confidence >= $minConfidence)
  AND ($maxConfidence IS NULL OR fact.confidence <= $maxConfidence)
  AND ($tonnesKnown IS NULL OR (fact.tonnes IS NOT NULL) = $tonnesKnown)
  AND ($measure IS NULL OR fact.measure = $measure)
  AND ($years IS NULL OR fact.year IN $years)
  AND ($asOf IS NULL OR ((fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)))
WITH from, fact, to, fact.id AS id, 0.0 - (CASE $value WHEN 'tonnes' THEN fact.tonnes ELSE fact.confidence END) AS rank
WHERE ($afterId IS NULL OR rank > $afterRank OR (rank = $afterRank AND id > $afterId)
    OR (rank IS NULL AND ($afterRank IS NOT NULL OR id > $afterId)))
  AND ($beforeId IS NULL OR rank < $beforeRank OR (rank = $beforeRank AND id < $beforeId)
    OR ($beforeRank IS NULL AND (rank IS NOT NULL OR id < $beforeId)))
WITH from, fact, to, rank, id
ORDER BY rank ASC, id ASC
LIMIT $first
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
ORDER BY rank ASC, id ASC

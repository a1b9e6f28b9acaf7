// Sites whose majority owner, directly or through companies, has its home in another country. Shares along a path are multiplied.
// Parameters: none.
// Columns: site, located in, owner, home, share.
MATCH (site:Site)-[:LOCATED_IN]->(place:Country)
MATCH path = (owner:Company)-[:OWNS*1..5]->(site)
MATCH (owner)-[:BASED_IN]->(home:Country)
WHERE home <> place
WITH site, place, owner, home, REDUCE(share = 1.0, step IN relationships(path) | share * step.share) AS share
WHERE share > 0.5
RETURN site.name AS site, place.name AS `located in`, owner.name AS owner, home.name AS home, share
ORDER BY share DESC, site

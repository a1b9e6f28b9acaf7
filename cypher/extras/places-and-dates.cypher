// Adds to sites their place as a point, and to sites, measures and facts their days as dates, for people who query the graph; the numbers
// and texts stay, and GraphKb reads those. For servers 4.4 and later. Run it again after an import: what the import changed has no place
// and no dates until then.
// Parameters: none.
// Columns: none.
MATCH (site:Site)
WHERE site.latitude IS NOT NULL AND site.longitude IS NOT NULL
SET site.location = point({latitude: site.latitude, longitude: site.longitude});
MATCH (site:Site)
SET site.openedDate = date(site.opened), site.closedDate = date(site.closed);
MATCH (measure:Measure)
SET measure.sinceDate = date(measure.since), measure.untilDate = date(measure.until);
MATCH (:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO|SCORES]->(:Entity)
SET fact.sinceDate = date(fact.since), fact.untilDate = date(fact.until);

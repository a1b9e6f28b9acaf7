-- about: all rows of a table, by key.
-- countries
SELECT code, name, region FROM countries ORDER BY code;
-- alliances
SELECT id, name, founded, description, sources FROM alliances ORDER BY id;
-- minerals
SELECT id, name, symbol, parent, basis, hs, critical_for, sources FROM minerals ORDER BY id;
-- companies
SELECT id, name, country, state_owned, sources FROM companies ORDER BY id;
-- measures
SELECT id, kind, issuer, targets, minerals, stages, since, until, description, sources FROM measures ORDER BY id;
-- sources
SELECT id, title, publisher, published, url, kind, reliability FROM sources ORDER BY id;
-- sites
SELECT number, stage, country, operator, latitude, longitude, status, opened, closed, aggregate, sources, note FROM sites ORDER
  BY number;
-- supplies
SELECT "from", "to", mineral, form, since, tonnes, until, confidence, sources, note FROM supplies ORDER BY "from", "to",
  mineral, form, since;
-- count_sites
SELECT count(*) FROM sites;
-- count_supplies
SELECT count(*) FROM supplies;
-- capacities
SELECT site, mineral, since, tonnes, until, confidence, sources, note FROM capacities ORDER BY site, mineral, since;
-- holdings
SELECT site, mineral, since, tonnes, until, confidence, sources, note FROM holdings ORDER BY site, mineral, since;
-- ownerships
SELECT owner, owned, since, share, until, confidence, sources, note FROM ownerships ORDER BY owner, owned, since;
-- memberships
SELECT country, alliance, since, until, confidence, sources, note FROM memberships ORDER BY country, alliance, since;
-- statistics
SELECT country, mineral, measure, year, tonnes, share, confidence, sources, note FROM statistics ORDER BY country, mineral,
  measure, year;
-- trades
SELECT exporter, importer, mineral, hs, year, tonnes, usd, importer_share, confidence, sources, note FROM trades ORDER BY
  exporter, importer, mineral, hs, year;

-- about: one row of a table, new or in the place of the one with its key. A parameter is named after its column.
-- countries
INSERT OR REPLACE INTO countries (code, name, region) VALUES ($code, $name, $region);
-- alliances
INSERT OR REPLACE INTO alliances (id, name, founded, description, sources) VALUES ($id, $name, $founded, $description,
  $sources);
-- minerals
INSERT OR REPLACE INTO minerals (id, name, symbol, parent, basis, hs, critical_for, sources) VALUES ($id, $name, $symbol,
  $parent, $basis, $hs, $critical_for, $sources);
-- companies
INSERT OR REPLACE INTO companies (id, name, country, state_owned, sources) VALUES ($id, $name, $country, $state_owned,
  $sources);
-- measures
INSERT OR REPLACE INTO measures (id, kind, issuer, targets, minerals, stages, since, until, description, sources) VALUES ($id,
  $kind, $issuer, $targets, $minerals, $stages, $since, $until, $description, $sources);
-- sources
INSERT OR REPLACE INTO sources (id, title, publisher, published, url, kind, reliability) VALUES ($id, $title, $publisher,
  $published, $url, $kind, $reliability);
-- sites
INSERT OR REPLACE INTO sites (number, stage, country, operator, latitude, longitude, status, opened, closed, aggregate, sources,
  note) VALUES ($number, $stage, $country, $operator, $latitude, $longitude, $status, $opened, $closed, $aggregate, $sources,
  $note);
-- supplies
INSERT OR REPLACE INTO supplies ("from", "to", mineral, form, since, tonnes, until, confidence, sources, note) VALUES ($from,
  $to, $mineral, $form, $since, $tonnes, $until, $confidence, $sources, $note);
-- capacities
INSERT OR REPLACE INTO capacities (site, mineral, since, tonnes, until, confidence, sources, note) VALUES ($site, $mineral,
  $since, $tonnes, $until, $confidence, $sources, $note);
-- holdings
INSERT OR REPLACE INTO holdings (site, mineral, since, tonnes, until, confidence, sources, note) VALUES ($site, $mineral,
  $since, $tonnes, $until, $confidence, $sources, $note);
-- ownerships
INSERT OR REPLACE INTO ownerships (owner, owned, since, share, until, confidence, sources, note) VALUES ($owner, $owned, $since,
  $share, $until, $confidence, $sources, $note);
-- memberships
INSERT OR REPLACE INTO memberships (country, alliance, since, until, confidence, sources, note) VALUES ($country, $alliance,
  $since, $until, $confidence, $sources, $note);
-- statistics
INSERT OR REPLACE INTO statistics (country, mineral, measure, year, tonnes, share, confidence, sources, note) VALUES ($country,
  $mineral, $measure, $year, $tonnes, $share, $confidence, $sources, $note);
-- trades
INSERT OR REPLACE INTO trades (exporter, importer, mineral, hs, year, tonnes, usd, importer_share, confidence, sources, note)
  VALUES ($exporter, $importer, $mineral, $hs, $year, $tonnes, $usd, $importer_share, $confidence, $sources, $note);

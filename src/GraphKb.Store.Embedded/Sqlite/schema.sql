-- The layout of the file of an embedded store; user_version below is its version. Tables and columns have the names of the data package.
-- A blank cell is NULL, a blank part of a key is '' (or 0). The first of its sources is a part of the key of a statistic, so this key is an
-- index. The two large tables, sites and supplies, refer to entities and texts by number and store days as whole numbers such as 20240131;
-- the views site_rows and supply_rows show ids and texts.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entities (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE alliances (id TEXT PRIMARY KEY REFERENCES entities (id), name TEXT NOT NULL, founded TEXT, description TEXT,
  sources TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE minerals (id TEXT PRIMARY KEY REFERENCES entities (id), name TEXT NOT NULL, symbol TEXT,
  parent TEXT REFERENCES minerals, basis TEXT, hs TEXT, critical_for TEXT, sources TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE companies (id TEXT PRIMARY KEY REFERENCES entities (id), name TEXT NOT NULL,
  country TEXT NOT NULL REFERENCES countries, state_owned INTEGER NOT NULL, sources TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE measures (id TEXT PRIMARY KEY REFERENCES entities (id), kind INTEGER NOT NULL, issuer TEXT REFERENCES countries,
  targets TEXT, minerals TEXT, stages TEXT, since TEXT, until TEXT, description TEXT, sources TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE sources (id TEXT PRIMARY KEY REFERENCES entities (id), title TEXT NOT NULL, publisher TEXT, published TEXT, url TEXT,
  kind INTEGER, reliability INTEGER, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE indicators (id TEXT PRIMARY KEY REFERENCES entities (id), name TEXT NOT NULL, description TEXT, worst REAL NOT NULL,
  best REAL NOT NULL, sources TEXT, package TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE aliases (entity TEXT REFERENCES entities (id), text TEXT, language TEXT, kind INTEGER, sources TEXT NOT NULL,
  package TEXT, PRIMARY KEY (entity, text)) STRICT, WITHOUT ROWID;
CREATE TABLE identifiers (entity TEXT REFERENCES entities (id), scheme INTEGER, value TEXT, sources TEXT NOT NULL,
  package TEXT, PRIMARY KEY (entity, scheme, value), UNIQUE (scheme, value)) STRICT, WITHOUT ROWID;
CREATE TABLE sites (number INTEGER PRIMARY KEY REFERENCES entities, stage INTEGER NOT NULL,
  country INTEGER NOT NULL REFERENCES entities, operator INTEGER REFERENCES entities, latitude REAL, longitude REAL,
  status INTEGER NOT NULL, opened INTEGER, closed INTEGER, aggregate INTEGER NOT NULL,
  sources INTEGER REFERENCES texts, note INTEGER REFERENCES texts, package INTEGER REFERENCES texts) STRICT;
CREATE TABLE supplies ("from" INTEGER REFERENCES sites, "to" INTEGER REFERENCES sites, mineral INTEGER REFERENCES entities,
  form INTEGER REFERENCES texts, since INTEGER, tonnes REAL, until INTEGER, confidence REAL NOT NULL,
  sources INTEGER REFERENCES texts, note INTEGER REFERENCES texts, package INTEGER REFERENCES texts,
  PRIMARY KEY ("from", "to", mineral, form, since)) STRICT, WITHOUT ROWID;
CREATE TABLE capacities (site TEXT REFERENCES entities (id), mineral TEXT REFERENCES minerals, since TEXT, tonnes REAL, until TEXT,
  confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT, PRIMARY KEY (site, mineral, since)) STRICT, WITHOUT ROWID;
CREATE TABLE holdings (site TEXT REFERENCES entities (id), mineral TEXT REFERENCES minerals, since TEXT, tonnes REAL, until TEXT,
  confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT, PRIMARY KEY (site, mineral, since)) STRICT, WITHOUT ROWID;
CREATE TABLE ownerships (owner TEXT REFERENCES entities (id), owned TEXT REFERENCES entities (id), class TEXT, since TEXT,
  share REAL, share_min REAL, share_max REAL, until TEXT, confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT,
  PRIMARY KEY (owner, owned, class, since)) STRICT, WITHOUT ROWID;
CREATE TABLE memberships (country TEXT REFERENCES countries, alliance TEXT REFERENCES alliances, since TEXT, until TEXT,
  confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT, PRIMARY KEY (country, alliance, since)) STRICT, WITHOUT ROWID;
CREATE TABLE statistics (country TEXT NOT NULL, mineral TEXT NOT NULL REFERENCES minerals, measure INTEGER NOT NULL,
  year INTEGER NOT NULL, from_year INTEGER NOT NULL, tonnes REAL, share REAL, confidence REAL NOT NULL, sources TEXT NOT NULL,
  note TEXT, package TEXT) STRICT;
CREATE UNIQUE INDEX statistics_key ON statistics (country, mineral, measure, year, from_year,
  substr(sources, 1, instr(sources || ';', ';') - 1));
CREATE TABLE trades (exporter TEXT REFERENCES countries, importer TEXT REFERENCES countries, mineral TEXT REFERENCES minerals,
  hs TEXT, year INTEGER, tonnes REAL, usd REAL, importer_share REAL, confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT,
  PRIMARY KEY (exporter, importer, mineral, hs, year)) STRICT, WITHOUT ROWID;
CREATE TABLE scores (country TEXT REFERENCES countries, indicator TEXT REFERENCES indicators, year INTEGER, value REAL NOT NULL,
  confidence REAL NOT NULL, sources TEXT, note TEXT, package TEXT, PRIMARY KEY (country, indicator, year)) STRICT, WITHOUT ROWID;
CREATE VIEW site_rows AS SELECT e.id, e.name, s.stage, c.id AS country, o.id AS operator, s.latitude, s.longitude, s.status,
  s.opened, s.closed, s.aggregate, t.text AS sources, n.text AS note, p.text AS package
  FROM sites s JOIN entities e USING (number) JOIN entities c ON c.number = s.country LEFT JOIN entities o ON o.number = s.operator
  LEFT JOIN texts t ON t.number = s.sources LEFT JOIN texts n ON n.number = s.note
  LEFT JOIN texts p ON p.number = s.package;
CREATE VIEW supply_rows AS SELECT a.id AS "from", b.id AS "to", m.id AS mineral, f.text AS form, s.tonnes, s.since, s.until,
  s.confidence, t.text AS sources, n.text AS note, p.text AS package
  FROM supplies s JOIN entities a ON a.number = s."from" JOIN entities b ON b.number = s."to" JOIN entities m ON m.number = s.mineral
  LEFT JOIN texts f ON f.number = s.form LEFT JOIN texts t ON t.number = s.sources LEFT JOIN texts n ON n.number = s.note
  LEFT JOIN texts p ON p.number = s.package;
PRAGMA application_id = 1198672482;
PRAGMA user_version = 10;

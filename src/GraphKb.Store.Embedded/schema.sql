-- The layout of an embedded store's file, version 1. Columns are the words of the data package; unknown is NULL, a blank part of a key ''.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE countries (code TEXT PRIMARY KEY, name, region) WITHOUT ROWID;
CREATE TABLE alliances (id TEXT PRIMARY KEY, name, founded, description, sources) WITHOUT ROWID;
CREATE TABLE minerals (id TEXT PRIMARY KEY, name, symbol, parent, basis, hs, critical_for, sources) WITHOUT ROWID;
CREATE TABLE companies (id TEXT PRIMARY KEY, name, country, state_owned INTEGER, sources) WITHOUT ROWID;
CREATE TABLE sites (id TEXT PRIMARY KEY, name, stage INTEGER, country, operator, latitude REAL, longitude REAL, status INTEGER,
  opened, closed, aggregate INTEGER, sources, note) WITHOUT ROWID;
CREATE TABLE measures (id TEXT PRIMARY KEY, kind INTEGER, issuer, targets, minerals, stages, since, until, description, sources) WITHOUT ROWID;
CREATE TABLE sources (id TEXT PRIMARY KEY, title, publisher, published, url, kind REAL, reliability REAL) WITHOUT ROWID;
CREATE TABLE supplies ("from" TEXT, "to" TEXT, mineral TEXT, form TEXT, since TEXT, tonnes REAL, until, confidence REAL, sources, note,
  PRIMARY KEY ("from", "to", mineral, form, since)) WITHOUT ROWID;
CREATE TABLE capacities (site TEXT, mineral TEXT, since TEXT, tonnes REAL, until, confidence REAL, sources, note,
  PRIMARY KEY (site, mineral, since)) WITHOUT ROWID;
CREATE TABLE holdings (site TEXT, mineral TEXT, since TEXT, tonnes REAL, until, confidence REAL, sources, note,
  PRIMARY KEY (site, mineral, since)) WITHOUT ROWID;
CREATE TABLE ownerships (owner TEXT, owned TEXT, since TEXT, share REAL, until, confidence REAL, sources, note,
  PRIMARY KEY (owner, owned, since)) WITHOUT ROWID;
CREATE TABLE memberships (country TEXT, alliance TEXT, since TEXT, until, confidence REAL, sources, note,
  PRIMARY KEY (country, alliance, since)) WITHOUT ROWID;
CREATE TABLE statistics (country TEXT, mineral TEXT, measure INTEGER, year INTEGER, tonnes REAL, share REAL, confidence REAL, sources, note,
  PRIMARY KEY (country, mineral, measure, year)) WITHOUT ROWID;
CREATE TABLE trades (exporter TEXT, importer TEXT, mineral TEXT, hs TEXT, year INTEGER, tonnes REAL, usd REAL, importer_share REAL,
  confidence REAL, sources, note, PRIMARY KEY (exporter, importer, mineral, hs, year)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(id, name, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
PRAGMA application_id = 1198672482;
PRAGMA user_version = 1;

// Creates the constraints and indexes, for servers 5.7 and later. Those that exist are left unchanged. Constraints on the ids of facts
// replace the indexes that older servers need.
// Parameters: none.
// Columns: none.
CREATE CONSTRAINT graphkb_entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT graphkb_meta_name IF NOT EXISTS FOR (meta:Meta) REQUIRE meta.name IS UNIQUE;
CREATE INDEX graphkb_supplies_mineral IF NOT EXISTS FOR ()-[supply:SUPPLIES]-() ON (supply.mineral);
DROP INDEX graphkb_search IF EXISTS;
CREATE TEXT INDEX graphkb_words IF NOT EXISTS FOR (entity:Entity) ON (entity.words);
DROP INDEX graphkb_supplies_id IF EXISTS;
CREATE CONSTRAINT graphkb_supplies_unique_id IF NOT EXISTS FOR ()-[fact:SUPPLIES]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_capacities_id IF EXISTS;
CREATE CONSTRAINT graphkb_capacities_unique_id IF NOT EXISTS FOR ()-[fact:HANDLES]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_holdings_id IF EXISTS;
CREATE CONSTRAINT graphkb_holdings_unique_id IF NOT EXISTS FOR ()-[fact:HOLDS]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_ownerships_id IF EXISTS;
CREATE CONSTRAINT graphkb_ownerships_unique_id IF NOT EXISTS FOR ()-[fact:OWNS]-() REQUIRE fact.id IS UNIQUE;
CREATE CONSTRAINT graphkb_memberships_unique_id IF NOT EXISTS FOR ()-[fact:MEMBER_OF]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_statistics_id IF EXISTS;
CREATE CONSTRAINT graphkb_statistics_unique_id IF NOT EXISTS FOR ()-[fact:REPORTS]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_trades_id IF EXISTS;
CREATE CONSTRAINT graphkb_trades_unique_id IF NOT EXISTS FOR ()-[fact:EXPORTS_TO]-() REQUIRE fact.id IS UNIQUE;
DROP INDEX graphkb_scores_id IF EXISTS;
CREATE CONSTRAINT graphkb_scores_unique_id IF NOT EXISTS FOR ()-[fact:SCORES]-() REQUIRE fact.id IS UNIQUE;

// Creates the constraints and indexes, for servers 4.4 to 5.6. Those that exist are left unchanged.
// Parameters: none.
// Columns: none.
CREATE CONSTRAINT graphkb_entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT graphkb_meta_name IF NOT EXISTS FOR (meta:Meta) REQUIRE meta.name IS UNIQUE;
DROP INDEX graphkb_search IF EXISTS;
CREATE TEXT INDEX graphkb_words IF NOT EXISTS FOR (entity:Entity) ON (entity.words);
CREATE INDEX graphkb_supplies_mineral IF NOT EXISTS FOR ()-[supply:SUPPLIES]-() ON (supply.mineral);
CREATE INDEX graphkb_supplies_id IF NOT EXISTS FOR ()-[fact:SUPPLIES]-() ON (fact.id);
CREATE INDEX graphkb_capacities_id IF NOT EXISTS FOR ()-[fact:HANDLES]-() ON (fact.id);
CREATE INDEX graphkb_holdings_id IF NOT EXISTS FOR ()-[fact:HOLDS]-() ON (fact.id);
CREATE INDEX graphkb_ownerships_id IF NOT EXISTS FOR ()-[fact:OWNS]-() ON (fact.id);
CREATE INDEX graphkb_statistics_id IF NOT EXISTS FOR ()-[fact:REPORTS]-() ON (fact.id);
CREATE INDEX graphkb_trades_id IF NOT EXISTS FOR ()-[fact:EXPORTS_TO]-() ON (fact.id);
CREATE INDEX graphkb_scores_id IF NOT EXISTS FOR ()-[fact:SCORES]-() ON (fact.id);

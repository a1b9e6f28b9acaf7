-- about: removes one row by its key. A parameter is named after its column.
-- countries
DELETE FROM countries WHERE code = $code;
-- alliances
DELETE FROM alliances WHERE id = $id;
-- minerals
DELETE FROM minerals WHERE id = $id;
-- companies
DELETE FROM companies WHERE id = $id;
-- measures
DELETE FROM measures WHERE id = $id;
-- sources
DELETE FROM sources WHERE id = $id;
-- sites
DELETE FROM sites WHERE number = $number;
-- supplies
DELETE FROM supplies WHERE "from" = $from AND "to" = $to AND mineral = $mineral AND form = $form AND since = $since;
-- capacities
DELETE FROM capacities WHERE site = $site AND mineral = $mineral AND since = $since;
-- holdings
DELETE FROM holdings WHERE site = $site AND mineral = $mineral AND since = $since;
-- ownerships
DELETE FROM ownerships WHERE owner = $owner AND owned = $owned AND since = $since;
-- memberships
DELETE FROM memberships WHERE country = $country AND alliance = $alliance AND since = $since;
-- statistics
DELETE FROM statistics WHERE country = $country AND mineral = $mineral AND measure = $measure AND year = $year;
-- trades
DELETE FROM trades WHERE exporter = $exporter AND importer = $importer AND mineral = $mineral AND hs = $hs AND year = $year;

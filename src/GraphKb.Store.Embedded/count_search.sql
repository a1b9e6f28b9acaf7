-- How many entities search.sql finds in all.
SELECT count(*) FROM search WHERE search MATCH $terms;

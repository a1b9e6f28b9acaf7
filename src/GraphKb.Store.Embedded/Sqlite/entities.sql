-- read: every entity's number, id and name.
SELECT number, id, name FROM entities ORDER BY number;
-- put: a new entity, or a new name for a known number.
INSERT INTO entities (number, id, name, id_words, name_words) VALUES ($number, $id, $name, $id_words, $name_words)
ON CONFLICT (number) DO UPDATE SET name = excluded.name, name_words = excluded.name_words;
-- remove: removes an entity.
DELETE FROM entities WHERE number = $number;
-- index: adds an entity's words to the search index.
INSERT INTO search (rowid, id_words, name_words) VALUES ($number, $id_words, $name_words);
-- unindex: removes an entity's words from the search index; its row must still have them.
INSERT INTO search (search, rowid, id_words, name_words)
SELECT 'delete', number, id_words, name_words FROM entities WHERE number = $number;
-- texts: every repeated text and its number.
SELECT number, text FROM texts;
-- put_text: a new text.
INSERT INTO texts (number, text) VALUES ($number, $text);
-- meta: a description of the contents: version, title, license or published.
SELECT value FROM meta WHERE name = $name;
-- put_meta: sets a description of the contents.
INSERT INTO meta (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
-- remove_meta: removes a description of the contents.
DELETE FROM meta WHERE name = $name;

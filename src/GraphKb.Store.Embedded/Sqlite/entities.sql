-- read: every entity's number, id and name.
SELECT number, id, name FROM entities ORDER BY number;
-- put: a new entity.
INSERT INTO entities (number, id, name, id_words, name_words) VALUES ($number, $id, $name, $id_words, $name_words);
-- index: adds an entity's words to the search index.
INSERT INTO search (rowid, id_words, name_words) VALUES ($number, $id_words, $name_words);
-- texts: every repeated text and its number.
SELECT number, text FROM texts;
-- put_text: a new text.
INSERT INTO texts (number, text) VALUES ($number, $text);
-- meta: a description of the contents: version, title, license or published.
SELECT value FROM meta WHERE name = $name;
-- put_meta: sets a description of the contents.
INSERT INTO meta (name, value) VALUES ($name, $value);

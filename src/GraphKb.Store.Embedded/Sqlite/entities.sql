-- read: every entity's number, id and name.
SELECT number, id, name FROM entities ORDER BY number;
-- put: a new entity.
INSERT INTO entities (number, id, name) VALUES ($number, $id, $name);
-- texts: every repeated text and its number.
SELECT number, text FROM texts;
-- put_text: a new text.
INSERT INTO texts (number, text) VALUES ($number, $text);
-- meta: a description of the contents: version, title, license or published.
SELECT value FROM meta WHERE name = $name;
-- put_meta: sets a description of the contents.
INSERT INTO meta (name, value) VALUES ($name, $value);

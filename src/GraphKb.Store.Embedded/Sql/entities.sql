-- read: every entity's number, id and name.
SELECT number, id, name FROM entities ORDER BY number;
-- put: a new entity, or a new name for a known number.
INSERT INTO entities (number, id, name, id_words, name_words) VALUES ($number, $id, $name, $id_words, $name_words)
ON CONFLICT (number) DO UPDATE SET name = excluded.name, name_words = excluded.name_words;
-- remove: an entity that is gone.
DELETE FROM entities WHERE number = $number;
-- index: makes an entity's words findable.
INSERT INTO search (rowid, id_words, name_words) VALUES ($number, $id_words, $name_words);
-- forget: takes an entity's words out of the index, while its row still holds them.
INSERT INTO search (search, rowid, id_words, name_words)
SELECT 'delete', number, id_words, name_words FROM entities WHERE number = $number;
-- texts: every repeated text and its number.
SELECT number, text FROM texts;
-- put_text: a new text.
INSERT INTO texts (number, text) VALUES ($number, $text);
-- sweep_texts: removes the texts that nothing refers to any more.
DELETE FROM texts WHERE number NOT IN (
  SELECT sources FROM sites WHERE sources IS NOT NULL UNION SELECT note FROM sites WHERE note IS NOT NULL
  UNION SELECT form FROM supplies UNION SELECT sources FROM supplies WHERE sources IS NOT NULL
  UNION SELECT note FROM supplies WHERE note IS NOT NULL);
-- version: the version of the contents.
SELECT value FROM meta WHERE name = 'version';
-- put_version: sets it.
INSERT INTO meta (name, value) VALUES ('version', $version) ON CONFLICT (name) DO UPDATE SET value = excluded.value;

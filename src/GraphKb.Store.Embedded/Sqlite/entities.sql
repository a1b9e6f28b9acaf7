-- put: a new entity.
INSERT INTO entities (number, id, name) VALUES ($number, $id, $name);
-- put_text: a new text.
INSERT INTO texts (number, text) VALUES ($number, $text);
-- put_meta: sets a description of the contents.
INSERT INTO meta (name, value) VALUES ($name, $value);

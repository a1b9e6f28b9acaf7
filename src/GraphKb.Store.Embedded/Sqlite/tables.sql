-- about: statements for any table. The names in braces are replaced by lists of columns that come from the schema of the data package.
-- read: all rows, by key.
SELECT {columns} FROM {table} ORDER BY {key};
-- count: the number of rows.
SELECT count(*) FROM {table};
-- put: adds a row, or replaces the row with its key. One parameter for each column.
INSERT OR REPLACE INTO {table} ({columns}) VALUES ({parameters});
-- remove: removes the row of a key. One parameter for each column of the key.
DELETE FROM {table} WHERE {condition};
-- sweep_texts: removes the texts that no row refers to.
DELETE FROM texts WHERE number NOT IN ({text_references});

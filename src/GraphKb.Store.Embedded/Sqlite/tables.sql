-- about: statements for any table. The names in braces are replaced by lists of columns that come from the schema of the data package.
-- put: adds a row. One parameter for each column.
INSERT INTO {table} ({columns}) VALUES ({parameters});

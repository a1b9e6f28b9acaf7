// Writes the description of the contents and increments the number of imports.
// Parameters: $layout, a number; $version, a text; $complete, true or false; $entities and $facts, numbers;
//   $title, $license, $description and $packageVersion, texts or null; $published, a day such as "2026-11-23", or null;
//   $packages, the names of the data packages with semicolons between them, or null.
// Columns: written, always 1.
MERGE (meta:Meta {name: 'graphkb'})
SET meta.layout = $layout, meta.version = $version, meta.complete = $complete, meta.entities = $entities, meta.facts = $facts,
  meta.title = $title, meta.license = $license, meta.published = $published, meta.description = $description,
  meta.packageVersion = $packageVersion, meta.packages = $packages,
  meta.imports = COALESCE(meta.imports, 0) + 1
RETURN count(meta) AS written

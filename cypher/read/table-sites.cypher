// All sites with the properties that selectors use, unordered.
// Parameters: none.
// Columns: id, stage, country, operator, status, opened, closed, aggregate.
MATCH (site:Site)
RETURN site.id AS id, site.stage AS stage, site.country AS country, site.operator AS operator, site.status AS status,
  site.opened AS opened, site.closed AS closed, site.aggregate AS aggregate

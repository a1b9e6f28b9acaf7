// A site with everything that is connected to it: suppliers, customers, owners, operator, country. Replace the id.
// Parameters: none.
// Columns: path, drawn as a graph.
MATCH path = (site:Site {id: 'site:lynas-malaysia-separation'})-[]-()
RETURN path

// One site with all that leads to it and from it, as a picture: suppliers, customers, owners, operator, country.
// Put another id in.
// Parameters: none.
// Columns: paths, as a picture.
MATCH path = (site:Site {id: 'site:lynas-malaysia-separation'})-[]-()
RETURN path

// Fails unless the server has the full-text index of searches.
// Parameters: none.
// Columns: found, always 0: no word is an empty text.
CALL db.index.fulltext.queryNodes('graphkb_search', 'graphkb') YIELD node
RETURN 0 * count(node) AS found

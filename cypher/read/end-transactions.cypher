// Ends transactions, for servers 4.4 and later. Users may end their own ones.
// Parameters: $ids, a list of texts, each a transactionId.
// Columns: transactionId, username, message.
TERMINATE TRANSACTIONS $ids

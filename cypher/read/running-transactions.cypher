// Finds the running transactions of a request that nobody waits for any more, for servers 4.4 and later. Users see their own ones.
// Parameters: $request, the identifier that their metadata has.
// Columns: transactionId, a text.
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.request = $request
RETURN transactionId

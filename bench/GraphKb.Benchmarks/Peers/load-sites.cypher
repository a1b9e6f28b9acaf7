// Creates sites. Parameters: $rows, lists of id, stage, country, chn. Columns: none.
UNWIND {rows} AS row
CREATE (:S {id: row[0], stage: row[1], country: row[2], chn: row[3]})

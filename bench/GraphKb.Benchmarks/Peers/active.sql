-- The supplies of mineral m07 in force on 2026-11-23: the network N(m, t).
SELECT src, dst, tonnes FROM supplies WHERE mineral = 7 AND since <= 20261123 AND until > 20261123

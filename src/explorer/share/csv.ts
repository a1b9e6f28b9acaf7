/** A value of a cell; null is an empty cell. */
export type Cell = string | number | null;

/**
 * Writes a table as CSV (RFC 4180) with a header. Text that a spreadsheet would run as a formula gets an apostrophe, because names come
 * from data of others.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(writeCell).join(",")).join("\r\n") + "\r\n";
}

function writeCell(cell: Cell): string {
  if (cell === null || typeof cell === "number") {
    return cell === null ? "" : String(cell);
  }
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Writes the answer of a query as CSV: one row for each object of the first list in it, with a column for each value.
window.answerToCsv = (answer) => {
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // The list of objects that is nearest to the top; the whole answer is one row where there is none.
  const findRows = (value) => {
    const open = [value];
    while (open.length > 0) {
      const next = open.shift();
      if (Array.isArray(next) && next.length > 0 && next.every(isObject)) {
        return next;
      }
      if (isObject(next)) {
        open.push(...Object.values(next));
      }
    }
    return [value];
  };

  // Values by their path: { a: { b: 1 }, c: [2, 3] } has a.b and c, where lists of objects are written as JSON.
  const flatten = (value, path, cells) => {
    if (isObject(value)) {
      Object.entries(value).forEach(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`, cells));
    } else if (Array.isArray(value)) {
      cells[path] = value.some((inner) => typeof inner === "object") ? JSON.stringify(value) : value.join("; ");
    } else {
      cells[path] = value;
    }
    return cells;
  };

  // A spreadsheet must not run a name as a formula.
  const write = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  const rows = findRows(answer.data ?? answer).map((row) => flatten(row, "", {}));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((row) => row.map(write).join(",")).join("\r\n") + "\r\n";
};

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A column of a table: how a cell looks, and by what the rows are sorted where that is possible. */
export interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => ComponentChildren;
  readonly sort?: (row: T) => number | string | null;
  readonly isNumber?: boolean;
}

interface Props<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** How many rows are shown before a button for all. */
  readonly first?: number;
}

/** A table with a caption whose columns sort by a click; unknown values come last. */
export function DataTable<T>({ caption, columns, rows, keyOf, first = 200 }: Props<T>) {
  const [order, setOrder] = useState<{ column: number; isDown: boolean } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const sorted = order ? sortRows(rows, columns[order.column]!.sort!, order.isDown) : rows;
  const turn = (column: number) => setOrder((last) => ({ column, isDown: last?.column === column ? !last.isDown : true }));
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption><span>{caption}</span></caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={column.isNumber ? "number" : ""} key={column.name}
                aria-sort={order?.column === index ? (order.isDown ? "descending" : "ascending") : undefined}>
                {column.sort ? <button class="sort" onClick={() => turn(index)}>{column.name}</button> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? sorted : sorted.slice(0, first)).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => <td class={column.isNumber ? "number" : ""} key={column.name}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > first && <button onClick={() => setWhole(true)}>Show all {rows.length} rows</button>}
    </div>
  );
}

function sortRows<T>(rows: readonly T[], valueOf: (row: T) => number | string | null, isDown: boolean): readonly T[] {
  const sign = isDown ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, two] = [valueOf(a), valueOf(b)];
    if (one === null || two === null) {
      return Number(one === null) - Number(two === null);
    }
    return one < two ? -sign : one > two ? sign : 0;
  });
}

import { shared, type Area } from "../domain/area";

const endOf = ({ row, rows }: Area): number => row + rows;
const rightOf = ({ column, columns }: Area): number => column + columns;

/** What is left of a rectangle without others, as rectangles: first the rows above and below each. */
export function without(area: Area, holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((left, hole) => left.flatMap((part) => withoutOne(part, hole)), [area]);
}

function withoutOne(area: Area, hole: Area): readonly Area[] {
  const cut = shared(area, hole);
  if (!cut) return [area];
  const { row, column, rows, columns } = area;
  return [
    { row, column, rows: cut.row - row, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    { row: cut.row, column: rightOf(cut), rows: cut.rows, columns: rightOf(area) - rightOf(cut) },
    { row: endOf(cut), column, rows: row + rows - endOf(cut), columns },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The same cells in fewer rectangles: joins neighbours in a column, then columns of the same rows. The rectangles must share no cell. */
export function joined(areas: readonly Area[]): readonly Area[] {
  const single = areas.flatMap((area) => columnsOf(area));
  const columns = merged(
    single,
    (a, b) => a.column - b.column || a.row - b.row,
    (a, b) => (a.column === b.column && endOf(a) === b.row ? { ...a, rows: a.rows + b.rows } : null),
  );
  return merged(
    columns,
    (a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column,
    (a, b) => (a.row === b.row && a.rows === b.rows && rightOf(a) === b.column ? { ...a, columns: a.columns + b.columns } : null),
  );
}

/** A rectangle split into one for each of its columns. */
export function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));
}

function merged(areas: readonly Area[], order: (a: Area, b: Area) => number, join: (a: Area, b: Area) => Area | null): readonly Area[] {
  const out: Area[] = [];
  for (const area of [...areas].sort(order)) {
    const last = out.at(-1);
    const both = last ? join(last, area) : null;
    if (both) out[out.length - 1] = both;
    else out.push(area);
  }
  return out;
}

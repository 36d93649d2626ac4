import { isWholeColumns, MAX_ROW } from "../engine/area";
import { autofitColumn, autofitRow } from "../engine/autofit";
import { calculate } from "../engine/formulas/calculation";
import { rowPoints } from "../engine/row-sizes";
import { columnPoints, digitPixels, pointsToWidth } from "../engine/sizes";
import type { RangeRef } from "../engine/workbook-model";
import type { Json } from "../protocol";
import type { MethodDefinition, PropertyDefinition, Session } from "./definition";
import { alive, formatCells } from "./edit";
import { expectFlag, expectNumber } from "./expect";

/** One value if all lines of the range agree, else null. */
function alike(from: number, to: number, read: (line: number) => number | boolean): Json {
  const first = read(from);
  for (let line = from + 1; line <= Math.min(to, from + MOST_LINES); line++) if (read(line) !== first) return null;
  return first;
}

/** Lines beyond this are assumed to be like the others: a whole column has a million rows. */
const MOST_LINES = 100_000;

const columnsAlike = (range: RangeRef, read: (column: number) => number | boolean) => alike(alive(range).area.left, range.area.right, read);
const rowsAlike = (range: RangeRef, read: (row: number) => number | boolean) => {
  const { top, bottom } = alive(range).area;
  return alike(top, Math.min(bottom, Math.max(top, range.sheet.sheet.rowCount + 1)), read);
};

function eachColumn(
  range: RangeRef,
  session: Session,
  change: (column: ReturnType<RangeRef["sheet"]["sheet"]["getColumn"]>, number: number) => void,
): void {
  formatCells(session, range, () => {
    for (let c = range.area.left; c <= range.area.right; c++) change(range.sheet.sheet.getColumn(c), c);
  });
}

function eachRow(
  range: RangeRef,
  session: Session,
  change: (row: ReturnType<RangeRef["sheet"]["sheet"]["getRow"]>, number: number) => void,
): void {
  formatCells(session, range, () => {
    // Rows without cells have heights too; only a range down to the sheet's end stops at the last row that the engine keeps.
    const { top, bottom } = range.area;
    const last = bottom === MAX_ROW ? Math.max(top, range.sheet.sheet.rowCount) : bottom;
    for (let r = top; r <= last; r++) change(range.sheet.sheet.getRow(r), r);
  });
}

/** The sizes of a range's rows and columns, in points. */
export const rangeSizes: {
  readonly properties: Readonly<Record<string, PropertyDefinition<RangeRef>>>;
  readonly methods: Readonly<Record<string, MethodDefinition<RangeRef>>>;
} = {
  properties: {
    ColumnWidth: {
      since: "1.2",
      get: (range) => columnsAlike(range, (c) => columnPoints(range.sheet, c)),
      set: (range, value, session) => {
        const width = pointsToWidth(expectNumber(value, "RangeFormat.columnWidth", 0, 1790), digitPixels(range.sheet.workbook));
        eachColumn(range, session, (column) => {
          if (width === 0) column.hidden = true;
          else {
            column.hidden = false;
            column.width = width;
          }
        });
      },
    },
    RowHeight: {
      since: "1.2",
      get: (range) => rowsAlike(range, (r) => rowPoints(range.sheet, r)),
      set: (range, value, session) => {
        const height = expectNumber(value, "RangeFormat.rowHeight", 0, 409);
        // For all rows of the sheet, it is also the height of those without cells.
        if (height > 0 && isWholeColumns(alive(range).area)) Object.assign(range.sheet.sheet.properties, { defaultRowHeight: height });
        eachRow(range, session, (row) => {
          if (height === 0) row.hidden = true;
          else {
            row.hidden = false;
            row.height = height;
            row.customHeight = true;
          }
        });
      },
    },
    UseStandardWidth: {
      since: "1.7",
      get: (range) => columnsAlike(range, (c) => range.sheet.columnAt(c)?.width === undefined),
      set: (range, value, session) => {
        if (expectFlag(value, "RangeFormat.useStandardWidth")) eachColumn(range, session, (column) => delete column.width);
      },
    },
    UseStandardHeight: {
      since: "1.7",
      get: (range) => rowsAlike(range, (r) => range.sheet.sheet.findRow(r)?.height === undefined),
      set: (range, value, session) => {
        if (!expectFlag(value, "RangeFormat.useStandardHeight")) return;
        eachRow(range, session, (row) => {
          delete row.height;
          row.customHeight = false;
        });
      },
    },
  },
  methods: {
    AutofitColumns: {
      since: "1.2",
      call: (range, _args, session) => {
        calculate(session.workbook);
        eachColumn(range, session, (_column, number) => autofitColumn(range.sheet, number));
      },
    },
    AutofitRows: {
      since: "1.2",
      call: (range, _args, session) => {
        calculate(session.workbook);
        eachRow(range, session, (_row, number) => autofitRow(range.sheet, number));
      },
    },
  },
};

import { checkedFigures } from "../../../src/chain/checked-figures";
import { parseAddress } from "../../../src/domain/address";
import type { RawValue } from "../../../src/domain/cell";
import { addMonths, monthOf, monthToSerial, type Month } from "../../../src/domain/month";
import type { WatchedFindings } from "../../../src/jobs/watch-figures";
import type { SheetHead } from "../../../src/reading";
import * as ReadingPart from "../../../src/session/reading-part";
import { paneViews } from "../../../src/session/views";
import { plainWorkbook, type PlainOptions } from "../../chain/plain-workbook";
import { sheetOfRows } from "../../reading/sheets";

/** A sheet as rows of cells from A1; a month stands as a date that shows as "Jan-20". */
export type Rows = readonly (readonly (RawValue | null | { readonly month: Month })[])[];

const END = monthOf(2020, 1);
const MONTHS = Array.from({ length: 25 }, (_, index) => addMonths(END, index - 24));

/** Two strands over 25 months. */
export const TABLE: Rows = [
  ["Offence", ...MONTHS.map((month) => ({ month }))],
  ["Burglary", ...MONTHS.map((_, index) => 140 + ((index * 7) % 11))],
  ["Robbery", ...MONTHS.map((_, index) => 60 + ((index * 5) % 9))],
];

/** The views over sheets that were read without Excel: what they show of figures, and nothing that is done. */
export async function opened(sheets: Readonly<Record<string, Rows>> = { Data: TABLE }, kept: PlainOptions = {}) {
  let rows = sheets;
  const read = async (): Promise<WatchedFindings> => {
    const heads = Object.entries(rows).map(([name, cells]) => headOf(name, cells));
    const options = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
    const checked = await checkedFigures(plainWorkbook(heads, kept).workbook, options, () => {});
    return { ...checked, strands: checked.read.strands, whole: checked };
  };
  let found = await read();
  return {
    views: paneViews(() => ReadingPart),
    now: () => found,
    /** Another value in a cell of the first sheet. */
    typed: async (address: string, entry: RawValue) => {
      const { row, column } = parseAddress(address);
      const [first, ...others] = Object.entries(rows);
      const cells = first![1].map((line, at) => (at === row ? line.map((own, of) => (of === column ? entry : own)) : line));
      rows = Object.fromEntries([[first![0], cells], ...others]);
      found = await read();
    },
    /** The same with these sheets beside, or with others kept. */
    with: (more: Readonly<Record<string, Rows>>, keeps: PlainOptions = kept) => opened({ ...rows, ...more }, keeps),
  };
}

function headOf(name: string, rows: Rows): SheetHead {
  if (rows.length === 0) return sheetOfRows(name, [[]], { used: null, values: [], formats: [] });
  const isMonth = (cell: Rows[number][number]) => typeof cell === "object" && cell !== null;
  const raw = (cell: Rows[number][number]) => (cell === null ? "" : typeof cell === "object" ? monthToSerial(cell.month) : cell);
  const head = sheetOfRows(
    name,
    rows.map((row) => row.map(raw)),
  );
  return {
    ...head,
    formats: head.values.map((row, at) => row.map((_, column) => (isMonth(rows[at]![column] ?? null) ? "mmm-yy" : "General"))),
  };
}

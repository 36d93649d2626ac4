import { monthSheetLike } from "../../../src/checks/structure/month-sheet-like";
import { isoMonth, monthOf, type Month } from "../../../src/domain/month";
import type { MonthlyTable, SheetHead } from "../../../src/reading";
import { sheetOfRows } from "../../reading/sheets";

type Rows = readonly (readonly (string | number)[])[];
const HEADER = ["Offence", "Count"];
const rows = (...counts: readonly number[]): Rows => [
  HEADER,
  ...["Burglary", "Fraud", "Robbery", "Arson"].slice(0, counts.length).map((name, at) => [name, counts[at]!]),
];
/** Sheets of one month each from September 2019 on. */
const SHEETS: Readonly<Record<string, Rows>> = { "Sep 19": rows(40, 22, 9), "Oct 19": rows(44, 18, 12), "Nov 19": rows(38, 25, 10) };
const MONTHS: Readonly<Record<string, Month>> = { "Sep 19": monthOf(2019, 9), "Oct 19": monthOf(2019, 10), "Nov 19": monthOf(2019, 11) };

interface Beside {
  readonly name?: string;
  readonly sheets?: typeof SHEETS;
  readonly months?: typeof MONTHS;
  readonly more?: Partial<SheetHead>;
}

function like(own: Rows, { name = "Latest", sheets = SHEETS, months = MONTHS, more = {} }: Beside = {}): string | null {
  const heads = Object.entries(sheets).map(([sheet, cells]) => sheetOfRows(sheet, cells, more));
  const read = heads.map(
    ({ sheet, used }) =>
      ({ sheet, headerRow: used!.row, ...(sheet in months ? { sheetMonth: months[sheet] } : {}) }) as unknown as MonthlyTable,
  );
  const found = monthSheetLike(sheetOfRows(name, own), read, (sheet) => heads.find((head) => head.sheet === sheet));
  return found && `${found.like} ${found.month === null ? "?" : isoMonth(found.month)}`;
}

test("a sheet that is made like three of a month each is of the month after them", () => {
  expect(like(rows(41, 20, 11))).toBe("Nov 19 2019-12");
  expect(like([["Recorded crime", ""], ...rows(41, 20, 11)])).toBe("Nov 19 2019-12");
  expect(like(rows(41, 20, 11), { more: { used: { row: 5, column: 2, rows: 4, columns: 2 } } })).toBe("Nov 19 2019-12");
  // The sheets may stand in any order, and in another order of names.
  const sheets = Object.fromEntries(Object.entries(SHEETS).toReversed());
  expect(like([HEADER, ["Robbery", 11], ["Burglary", 41], ["Fraud", 20]], { sheets })).toBe("Sep 19 2019-12");
});

test("where the others leave a month out, nothing says of which it is", () => {
  expect(like(rows(41, 20, 11), { months: { ...MONTHS, "Nov 19": monthOf(2019, 12) } })).toBe("Nov 19 ?");
});

test("two such sheets show no habit, nor do those of no month", () => {
  const { "Sep 19": first, "Oct 19": second } = SHEETS;
  expect(like(rows(41, 20, 11), { sheets: { "Sep 19": first!, "Oct 19": second! } })).toBeNull();
  const { "Sep 19": september, "Oct 19": october } = MONTHS;
  expect(like(rows(41, 20, 11), { months: { "Sep 19": september!, "Oct 19": october! } })).toBeNull();
  expect(like(rows(41, 20, 11), { sheets: { ...SHEETS, "Nov 19": [["Crime", "Number"], ...SHEETS["Nov 19"]!.slice(1)] } })).toBeNull();
});

test("a sheet of another header, of mostly other names, or that says that it is something else is not like them", () => {
  expect(like([["Crime", "Count"], ...rows(41, 20, 11).slice(1)])).toBeNull();
  expect(like([HEADER, ["Burglary", 41], ["Theft", 20], ["Drugs", 11]])).toBeNull();
  expect(like([HEADER, ["Burglary", 41], ["Fraud", 20], ["Drugs", 11]])).toBe("Nov 19 2019-12");
  expect(like([HEADER, ["Burglary", 41], ["Fraud", 20], ["Theft", 11], ["Drugs", 9]])).toBeNull();
  for (const name of ["Codes", "Lookup", "Highest", "Compared", "Other forces", "Essex"])
    expect(like(rows(41, 20, 11), { name })).toBeNull();
});

test("a copy of one of them, and sums, means or rates of theirs, are not like them", () => {
  expect(like(rows(44, 18, 12))).toBeNull();
  expect(like(rows(122, 65, 31))).toBeNull();
  // Twice the month in the middle is still a month's; more is not, and so it is with half of it.
  expect([like(rows(80, 45, 21)), like(rows(80, 45, 22))]).toEqual(["Nov 19 2019-12", null]);
  expect([like(rows(22, 10, 5)), like(rows(21, 10, 5))]).toEqual(["Nov 19 2019-12", null]);
});

test("numbers in order, the highest or lowest of each row, and those of another size in half of the rows are no month's", () => {
  const small = { "Sep 19": rows(4, 2, 3), "Oct 19": rows(3, 4, 2), "Nov 19": rows(2, 3, 4) };
  expect(like(rows(2, 3, 4), { sheets: { ...small, "Nov 19": rows(3, 2, 4) } })).toBeNull();
  expect(like(rows(3, 3, 2), { sheets: small })).toBe("Nov 19 2019-12");
  expect(like(rows(44, 25, 12))).toBeNull();
  expect(like(rows(38, 18, 9))).toBeNull();
  expect(like(rows(44, 25, 11))).toBe("Nov 19 2019-12");
  const four = { "Sep 19": rows(40, 22, 9, 30), "Oct 19": rows(44, 18, 12, 28), "Nov 19": rows(38, 25, 10, 33) };
  expect(like(rows(41, 20, 30, 5), { sheets: four })).toBeNull();
  expect(like(rows(41, 20, 11, 5), { sheets: four })).toBe("Nov 19 2019-12");
});

test("rows without a number, and notes below, are no counts", () => {
  expect(like([...rows(41, 20, 11), ["Source: Athena", ""]])).toBe("Nov 19 2019-12");
  expect(like([HEADER, ["", "Burglary", 41], ["", "Fraud", 20], ["", "Robbery", 11]])).toBe("Nov 19 2019-12");
});

import { inSections } from "../../../../src/reading/recognise/layouts/sections";
import type { CategoryColumn, MonthlyTable } from "../../../../src/reading/tables/tables";
import { monthOf } from "../../../../src/domain/month";
import { viewed } from "./viewed";

const NAMES: CategoryColumn = { header: "Offence", column: 0, code: false, down: false, said: null };

/** A wide table of a header in row 1, as "title 2-5" for each of its sections. */
function sections(
  rows: readonly string[],
  { more = {}, below = 0, columns = 2 }: { more?: Partial<MonthlyTable>; below?: number; columns?: number } = {},
) {
  const head = ["Offence", ...Array.from({ length: columns }, (_, at) => `M${at}`)].join(" | ");
  const view = viewed([head, ...rows].join("\n"));
  const counts = Array.from({ length: columns }, (_, at) => ({ header: `M${at}`, column: at + 1, month: monthOf(2020, at + 1) }));
  const table = {
    title: "Data",
    titles: ["Data"],
    rowIsOffence: false,
    headerRow: 0,
    firstRow: 1,
    lastRow: rows.length + below,
    months: { in: "headers" },
    counts,
    categories: [NAMES],
    totals: [],
    ...more,
  };
  return inSections(view, table as unknown as MonthlyTable).map(({ title, firstRow, lastRow, heading, titles }) => {
    if (heading !== undefined) expect([heading, titles]).toEqual([firstRow - 1, ["Data", title]]);
    return `${title} ${firstRow + 1}-${lastRow + 1}`;
  });
}
const FRAUD = "Fraud | 1 | 2";
const THEFT = "Theft | 3 | 4";
const NONE = (rows: readonly string[]) => [`Data 2-${rows.length + 1}`];

describe("A table with headings alone in their rows", () => {
  const ROWS = ["North", FRAUD, THEFT, "South", FRAUD, THEFT];

  test("is a table for each, where their rows come again", () => {
    expect(sections(ROWS)).toEqual(["North 3-4", "South 6-7"]);
    expect(sections([FRAUD, THEFT, ...ROWS])).toEqual(["Data 2-3", "North 5-6", "South 8-9"]);
    expect(sections(ROWS.slice(0, 3))).toEqual(NONE(ROWS.slice(0, 3)));
  });

  test("has a quarter of its rows again at least", () => {
    const rows = (own: number) => ["North", FRAUD, ...Array.from({ length: own }, (_, at) => `Own ${at} | 1 | 2`), "South", FRAUD];
    expect(sections(rows(2))).toHaveLength(2);
    expect(sections(rows(3))).toHaveLength(1);
    expect(sections(["North", "a | 1 | 2", "South", "b | 1 | 2"])).toHaveLength(1);
  });

  test("has headings of words, sixty letters at most, that are no totals and stand once", () => {
    const long = (length: number) => sections(["North", FRAUD, THEFT, "S".repeat(length), FRAUD, THEFT]);
    expect([long(60).length, long(61).length]).toEqual([2, 1]);
    expect(sections(["North", FRAUD, THEFT, "5", FRAUD, THEFT])).toHaveLength(1);
    expect(sections(["North", FRAUD, THEFT, "Total", FRAUD, THEFT])).toHaveLength(1);
    expect(sections(["North", FRAUD, THEFT, "North", FRAUD, THEFT])).toHaveLength(1);
    expect(sections(["North", FRAUD, "Personal", THEFT, "South", FRAUD, "Personal", THEFT])).toEqual(["North 3-5", "South 7-9"]);
  });

  test("has the last of two headings as that of its rows, and the first as one of its own", () => {
    expect(sections(["Force", "North", FRAUD, THEFT, "South", FRAUD, THEFT])).toEqual(["Force 3-2", "North 4-5", "South 7-8"]);
    expect(sections([...ROWS, "a note below"])).toEqual(["North 3-4", "South 6-8"]);
  });

  test("is whole where a name holds for the blank cells below it, each row is an offence, or not all can be seen", () => {
    expect(sections(ROWS, { more: { categories: [{ ...NAMES, down: true }] } })).toEqual(NONE(ROWS));
    expect(sections(ROWS, { more: { rowIsOffence: true } })).toEqual(NONE(ROWS));
    expect(sections(ROWS, { below: 1 })).toHaveLength(1);
  });

  test("ends before totals that no section above has, with nothing but totals after them", () => {
    const total = (name: string) => `${name} | 4 | 6`;
    expect(sections([...ROWS, total("Grand Total")])).toEqual(["North 3-4", "South 6-7"]);
    expect(sections(["North", FRAUD, THEFT, total("Total"), "South", FRAUD, THEFT, total("Total")])).toEqual(["North 3-5", "South 7-9"]);
    expect(sections(["North", FRAUD, THEFT, total("Total"), "South", FRAUD, THEFT, total("Total"), total("Grand Total")])).toEqual([
      "North 3-5",
      "South 7-9",
    ]);
    expect(sections([...ROWS, total("Grand Total"), "", total("All offences")])).toEqual(["North 3-4", "South 6-7"]);
    expect(sections([...ROWS, total("Grand Total"), "Arson | 5 | 5"])).toEqual(["North 3-4", "South 6-9"]);
  });
});

describe("A table whose headings have the sums of the rows below them", () => {
  const sums = (columns: number, wrong = 0) => {
    const row = (name: string, of: number, off = 0) =>
      [name, ...Array.from({ length: columns }, (_, at) => of + at * of + (at === 0 ? off : 0))].join(" | ");
    return [row("North", 3), row("Fraud", 1), row("Theft", 2), row("South", 7, wrong), row("Fraud", 3), row("Theft", 4)];
  };

  test("is a table for each, where six sums agree", () => {
    expect(sections(sums(3), { columns: 3 })).toEqual(["North 3-4", "South 6-7"]);
    expect(sections(sums(2), { columns: 2 })).toHaveLength(1);
    expect(sections(sums(3, 1), { columns: 3 })).toHaveLength(1);
  });

  test("has no sum of one row alone, nor of nothing, counted among these", () => {
    const rows = ["North | 3 | 3 | 3", "Fraud | 3 | 3 | 3", "South | 7 | 7 | 7", "Fraud | 3 | 3 | 3", "Theft | 4 | 4 | 4"];
    expect(sections(rows, { columns: 3 })).toHaveLength(1);
    const none = [
      "North | 3 | 3 | 0",
      "Fraud | 1 | 1 | 0",
      "Theft | 2 | 2 | 0",
      "South | 7 | 7 | 7",
      "Fraud | 3 | 3 | 3",
      "Theft | 4 | 4 | 4",
    ];
    expect(sections(none, { columns: 3 })).toHaveLength(1);
  });

  test("holds rows of nothing to those above them", () => {
    const rows = [
      "North | 3 | 3 | 3",
      "Fraud | 3 | 3 | 3",
      "Theft | 0 | 0 | 0",
      "South | 7 | 7 | 7",
      "Fraud | 3 | 3 | 3",
      "Theft | 4 | 4 | 4",
    ];
    expect(sections(rows, { columns: 3 })).toEqual(["North 3-4", "South 6-7"]);
  });

  test("has its labels in the months' column where rows say their months", () => {
    const rows = [
      "North | 3 | 3 | 3",
      "Jan 20 | 1 | 1 | 1",
      "Feb 20 | 2 | 2 | 2",
      "South | 7 | 7 | 7",
      "Jan 20 | 3 | 3 | 3",
      "Feb 20 | 4 | 4 | 4",
    ];
    const months = { in: "rows", month: { header: "Month", column: 0 }, year: null, mergedOver: [] } as const;
    expect(sections(rows, { columns: 3, more: { months, categories: [] } })).toEqual(["North 3-4", "South 6-7"]);
    expect(sections(rows, { columns: 3, more: { categories: [{ ...NAMES, code: true }] } })).toHaveLength(1);
    expect(sections(rows, { columns: 3, more: { categories: [{ ...NAMES, down: true }] } })).toHaveLength(1);
  });
});

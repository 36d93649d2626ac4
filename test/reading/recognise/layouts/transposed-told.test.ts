import { monthRuns } from "../../../../src/reading/recognise/layouts/month-run";
import { readTransposed } from "../../../../src/reading/recognise/layouts/transposed";
import type { SheetNotes } from "../../../../src/reading/sheets/reading-notes";
import { columnsOf, rowsOf, viewed, type Said } from "./viewed";

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS = NAMES.map((name) => `${name} 20`);

function read(grid: string, said: Said = {}, more: Partial<SheetNotes> = {}) {
  const view = viewed(grid, said, "Data", more);
  return readTransposed(view, view.region, () => monthRuns(view, view.region));
}
/** The columns of the table that is read; null where none is. */
const columns = (...args: Parameters<typeof read>) => {
  const { table } = read(...args);
  return table && columnsOf(table);
};
/** Months below a header, with the cells that a row has beside its month. */
const down = (header: string, row: (at: number) => string, months: readonly string[] = MONTHS.slice(0, 4)) =>
  [`Month | ${header}`, ...months.map((month, at) => `${month} | ${row(at)}`)].join("\n");

describe("Months down with two columns of counts or more beside them", () => {
  test("are a table of those columns", () => {
    const { table, findings } = read(down("Fraud | Theft", (at) => `${at + 5} | ${at * 3}`));
    expect(findings).toEqual([]);
    expect(table).toMatchObject({
      layout: "transposed",
      rowIsOffence: false,
      length: 1,
      named: { word: "Offence", known: false, of: "offence" },
      months: { in: "rows", month: { column: 0 }, mergedOver: [] },
      counts: [
        { header: "Fraud", column: 1, month: null },
        { header: "Theft", column: 2, month: null },
      ],
    });
    expect([columnsOf(table!), rowsOf(table!)]).toEqual([{ counts: ["Fraud", "Theft"], totals: [], names: [], asides: [] }, [1, 2, 5]]);
    expect(columns(down("Fraud", (at) => `${at + 5}`))).toBeNull();
  });

  test("end above the next header", () => {
    const grid = `${down("Fraud | Theft", (at) => `${at + 5} | 3`)}\nMonth | Arson | Rape\n${MONTHS.slice(0, 4)
      .map((month) => `${month} | 5 | 4`)
      .join("\n")}`;
    expect(rowsOf(read(grid).table!)).toEqual([1, 2, 5]);
  });

  test("are two months at least, each once but for one row in ten, unless a total shows what the others are", () => {
    const twice = (rows: number, again: number, total = "") => {
      const months = [...MONTHS.slice(0, rows - again), ...MONTHS.slice(0, again)];
      return columns(down(`Fraud | Theft${total}`, (at) => `${at * 2 + 5} | 3${total === "" ? "" : ` | ${at * 2 + 8}`}`, months)) !== null;
    };
    expect([twice(1, 0), twice(2, 0), twice(2, 1)]).toEqual([false, true, false]);
    expect([twice(10, 1), twice(9, 1)]).toEqual([true, false]);
    expect(twice(9, 1, " | Total")).toBe(true);
    expect(twice(9, 1, " | Rate")).toBe(false);
  });

  test("may come again for another place, below merged names, or below a heading of their own", () => {
    const months = [...MONTHS.slice(0, 3), ...MONTHS.slice(0, 3)];
    expect(columns(down("District | Fraud | Theft", (at) => `${at < 3 ? "North" : "South"} | ${at * 2 + 5} | 3`, months))).toMatchObject({
      names: ["District"],
    });
    expect(columns(down("District | Fraud | Theft", () => "North | 5 | 3", months))).toBeNull();
    const merged = (second: string) =>
      [
        "District | Kind | Month | Fraud | Theft",
        ...months.map((month, at) => `${["North", "", "", second, "", ""][at]!} | adult | ${month} | 5 | 3`),
      ].join("\n");
    expect([columns(merged("South")) !== null, columns(merged("")) !== null]).toEqual([true, false]);
    const headed = [down("Fraud | Theft", () => "5 | 3"), "South", ...MONTHS.slice(0, 4).map((month) => `${month} | 5 | 3`)].join("\n");
    expect(columns(headed) !== null).toBe(true);
  });

  test("may be names beside their year, each with its own", () => {
    const rows = (years: readonly (string | number)[]) =>
      ["Year | Month | Fraud | Theft", ...years.map((year, at) => `${year} | ${NAMES[at % 3]!} | 5 | 3`)].join("\n");
    expect(columns(rows([2018, 2018, 2018, 2019, 2019, 2019])) !== null).toBe(true);
    expect(columns(rows([2018, "", "", 2019, "", ""])) !== null).toBe(true);
    expect(columns(rows([2018, 2018, 2018, 2018, 2018, 2018])) !== null).toBe(false);
    const pivot = [
      "Row Labels | Fraud | Theft",
      "2018 | 9 | 9",
      "Jan | 5 | 3",
      "Feb | 4 | 6",
      "2019 | 9 | 9",
      "Jan | 5 | 3",
      "Feb | 4 | 6",
    ].join("\n");
    expect(columns(pivot) !== null).toBe(true);
    expect(columns(pivot.replace("2019 | 9 | 9\n", "")) !== null).toBe(false);
  });
});

describe("Of the columns beside months", () => {
  const beside = (header: string, cell: (at: number) => string | number, ...args: [Said?, Partial<SheetNotes>?]) =>
    columns(
      down(`Fraud | Theft | ${header}`, (at) => `${at * 2 + 5} | ${3 + (at % 2)} | ${cell(at)}`, MONTHS.slice(0, 6)),
      ...args,
    );

  test("totals, rates and those without a header are left out", () => {
    expect(beside("Total", (at) => at * 2 + 8 + (at % 2))).toMatchObject({ counts: ["Fraud", "Theft"], totals: ["Total"] });
    expect(beside("Rate", (at) => at * 3.5)).toMatchObject({ totals: ["Rate"] });
    expect(beside("", (at) => at * 3)).toMatchObject({ totals: ["Column D"] });
    expect(beside("Arson", (at) => at * 3)).toMatchObject({ counts: ["Fraud", "Theft", "Arson"] });
    expect(beside("Arson", (at) => (at % 2 ? -1 : 4))).toMatchObject({ totals: ["Arson"] });
    expect(beside("Arson", (at) => (at < 4 ? 4 : 0.5))).toMatchObject({ counts: ["Fraud", "Theft", "Arson"] });
  });

  test("one counts whatever its header, where the analyst said so", () => {
    const says = (column: number) => beside("Rate", (at) => at * 3, {}, { values: [{ column, says: "counted", text: "" }] });
    expect([says(3)?.counts, says(2)?.counts]).toEqual([
      ["Fraud", "Theft", "Rate"],
      ["Fraud", "Theft"],
    ]);
  });

  test("row numbers are none, of which five show themselves", () => {
    expect(beside("Line", (at) => at + 1)).toMatchObject({ counts: ["Fraud", "Theft"], names: ["Line"] });
    expect(beside("Line", (at) => (at === 4 ? "" : at + 1))).toMatchObject({ counts: ["Fraud", "Theft", "Line"] });
    const five = (months: number) =>
      columns(down("Fraud | Theft | Line", (at) => `5 | ${3 + (at % 2)} | ${at + 1}`, MONTHS.slice(0, months)))?.counts;
    expect([five(5), five(4)]).toEqual([
      ["Fraud", "Theft"],
      ["Fraud", "Theft", "Line"],
    ]);
  });

  test("a column is one of counts where six in ten cells look like them, and some is one", () => {
    const some = (counts: number) =>
      columns(down("Fraud | Theft | Arson", (at) => `5 | ${3 + (at % 2)} | ${at < counts ? at * 3 : "late"}`, MONTHS.slice(0, 5)))?.counts;
    expect([some(3), some(2)]).toEqual([
      ["Fraud", "Theft", "Arson"],
      ["Fraud", "Theft"],
    ]);
  });

  test("one that is known as the count, or a column of offences, makes it a long table", () => {
    expect(beside("Count", (at) => at * 3)).toBeNull();
    expect(beside("Offence", (at) => (at % 2 ? "Arson" : "Rape"))).toBeNull();
    expect(beside("District", () => "North")).toMatchObject({ names: ["District"] });
    expect(beside("Arson", (at) => at * 3, { D: "count" })).toBeNull();
  });

  test("a total that is known as the count beside names must add the others up", () => {
    const total = (off: number) =>
      columns(down("District | Fraud | Theft | Total offences", (at) => `North | ${at + 5} | 3 | ${at + 8 + off}`));
    expect([total(0) !== null, total(1) !== null]).toEqual([true, false]);
  });
});

describe("The headers of counts beside months", () => {
  test("are called what the corner says, or the only word above them", () => {
    const word = (grid: string) => read(grid).table?.named;
    const rows = MONTHS.slice(0, 3)
      .map((month) => `${month} | 5 | 3`)
      .join("\n");
    expect(word(`Month / Crime type | Fraud | Theft\n${rows}`)).toEqual({ word: "Crime type", known: true, of: "offence" });
    expect(word(` | Crime type | \nMonth | Fraud | Theft\n${rows}`)).toEqual({ word: "Crime type", known: true, of: "offence" });
    expect(word(` | Crime type | x\nMonth | Fraud | Theft\n${rows}`)).toMatchObject({ known: false });
    expect(word(` | Something | \nMonth | Fraud | Theft\n${rows}`)).toMatchObject({ word: "Offence", known: false });
  });

  test("get the words above them where they stand twice, and are asked about where there are none", () => {
    const rows = MONTHS.slice(0, 3)
      .map((month) => `${month} | 5 | 3 | 4 | 2`)
      .join("\n");
    const twice = (above: string) => read(`${above}\nMonth | Fraud | Theft | Fraud | Arson\n${rows}`);
    expect(columnsOf(twice(" | Reported | | Solved | ").table!).counts).toEqual(["Reported: Fraud", "Theft", "Solved: Fraud", "Arson"]);
    const asked = twice(" | | | | ");
    expect([asked.table, asked.findings[0]!.address, asked.findings[0]!.details]).toEqual([
      null,
      "B2, D2",
      { header: "Fraud", columns: ["B", "D"], areSame: false, sheets: ["Data"] },
    ]);
    expect(twice(" | Solved | | Solved | ").table).toBeNull();
    expect(twice("Year | | | | ").table).toBeNull();
  });

  test("may stand below places, each a table of its own", () => {
    const rows = MONTHS.slice(0, 3)
      .map((month) => `${month} | 5 | 3 | 4 | 2`)
      .join("\n");
    const { table, beside } = read(` | Basildon | | Harlow | \nMonth | Fraud | Theft | Fraud | Theft\n${rows}`);
    expect([table!.title, ...beside!.map(({ title }) => title)]).toEqual(["Basildon", "Harlow"]);
  });
});

import { printedWidth } from "../../src/report/printed";
import { layOut } from "../../src/report/layout";
import { PAGE } from "../../src/report/layout/page-breaks";
import { heightOf, linesOf } from "../../src/report/layout/text-size";
import { parseAddress } from "../../src/domain/address";
import type { ReportPlan } from "../../src/report/plan";
import type { DataNotes } from "../../src/report/report";
import { essexFigures, reportOf } from "./essex-figures";

const NONE: DataNotes = {
  coverage: [{ sheet: "Monthly offences", months: "Feb 18 to Jan 20", missing: null, rows: 1326 }],
  account: [],
  warnings: [],
  accepted: [],
};

/** The plan of a report of so many strands with these notes. */
function planOf(notes: Partial<DataNotes>, strands = 1): ReportPlan {
  const report = reportOf(essexFigures().slice(0, strands));
  return layOut(
    { ...report, dataNotes: { ...NONE, ...notes } },
    { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() },
  );
}

/** The rows, from 0, that SR_Data_Notes stands for. */
function notesOf({ names, report }: ReportPlan): {
  readonly first: number;
  readonly end: number;
  readonly rows: readonly (readonly (string | number)[])[];
} {
  const { refersTo } = names.find(({ name }) => name === "SR_Data_Notes")!;
  const { row, rows } = parseAddress(refersTo.slice(refersTo.lastIndexOf("!") + 1));
  const cells = report.cells
    .slice(row, row + rows)
    .map((line) => line.flatMap((cell) => (cell === null ? [] : [Object.values(cell)[0] as string | number])));
  return { first: row, end: row + rows, rows: cells.filter((line) => line.length > 0) };
}

describe("the data notes of the plan", () => {
  test("end the report, with a table of what was read and word that there are no warnings", () => {
    const plan = planOf({});
    const { end, rows } = notesOf(plan);
    expect(rows).toEqual([
      ["Data notes"],
      ["Worksheet", "Rows", "Months"],
      ["Monthly offences", 1326, "Feb 18 to Jan 20"],
      ["Rows are those that at least one strand counts, each once."],
      ["No warnings."],
    ]);
    expect(end).toBe(plan.report.cells.length);
    expect(plan.report.page.printArea).toBe(`A1:G${end}`);
  });

  test("list warnings and accepted findings with their reasons, a row each, and only where there are any", () => {
    const accepted = [{ text: "“Crimes”: three times the usual count.", reason: "a backlog was entered" }];
    expect(notesOf(planOf({ warnings: ["One.", "Two."], accepted })).rows.slice(4)).toEqual([
      ["Warnings"],
      ["One."],
      ["Two."],
      ["Accepted"],
      ["“Crimes”: three times the usual count. Accepted: a backlog was entered"],
    ]);
    expect(notesOf(planOf({ accepted })).rows[4]).toEqual(["No warnings but those accepted."]);
  });

  test("stop at 40 warnings and say how many more there are", () => {
    const warnings = (count: number) => Array.from({ length: count }, (_, index) => `Warning ${index + 1}.`);
    expect(notesOf(planOf({ warnings: warnings(40) })).rows.at(-1)).toEqual(["Warning 40."]);
    expect(notesOf(planOf({ warnings: warnings(1043) })).rows.slice(-2)).toEqual([
      ["Warning 40."],
      ["and 1,003 more: the check of the data lists them"],
    ]);
  });

  test("name missing months beside the others, or below the table where they are many", () => {
    const coverage = ["Mar 19", "Mar 19, May 19, Jul 19, Sep 19, Nov 19, Jan 20, Mar 20, May 20 and Jul 20"].map((missing, index) => ({
      sheet: `Sheet ${index + 1}`,
      months: "Feb 18 to Dec 20",
      missing,
      rows: 7,
    }));
    const { rows } = notesOf(planOf({ coverage }));
    expect(rows.slice(2, 5)).toEqual([
      ["Sheet 1", 7, "Feb 18 to Dec 20, without Mar 19"],
      ["Sheet 2", 7, "Feb 18 to Dec 20, with gaps named below"],
      [`“Sheet 2” has no figures for ${coverage[1]!.missing}.`],
    ]);
  });

  test("merge no cells of the table", () => {
    const plan = planOf({ coverage: [NONE.coverage[0]!, NONE.coverage[0]!], warnings: ["One."] });
    const { first } = notesOf(plan);
    const merged = new Set(plan.report.merges.map((address) => parseAddress(address).row));
    const [heading, table, note] = [first, [first + 1, first + 2, first + 3], first + 5];
    expect([heading, ...table, note].map((row) => merged.has(row))).toEqual([true, false, false, false, true]);
  });

  test("give long texts rows that are high enough, and more than one where one row could not be", () => {
    const long = "A warning with many words in it, for instance this one. ".repeat(90).trim();
    const plan = planOf({
      warnings: [long],
      accepted: [{ text: "x".repeat(4000), reason: "one\nword\n\na line" }],
      coverage: [{ ...NONE.coverage[0]!, sheet: "Kensington and Chelsea by ward" }],
    });
    const { first, end } = notesOf(plan);
    const width = printedWidth(plan.report);
    const written: string[] = [];
    plan.report.cells.slice(first, end).forEach(([cell], index) => {
      if (!cell || !("text" in cell)) return;
      const height = plan.report.rowHeights[first + index]!;
      const isName = cell.text.startsWith("Kensington");
      expect(height).toBeGreaterThanOrEqual(
        heightOf(linesOf(cell.text, isName ? 10 : 8.5, isName ? plan.report.columnWidths[0]! : width), 8.5),
      );
      expect(height).toBeLessThanOrEqual(409);
      written.push(cell.text);
    });
    expect(written.join(" ")).toContain(long);
    expect(written.at(-1)).toMatch(/x Accepted: one word a line$/);
  });

  test("start a page only where they do not fit on the rest of the last", () => {
    const startsPage = (plan: ReportPlan) => plan.report.page.breaks.includes(`A${notesOf(plan).first + 1}`);
    expect(startsPage(planOf({}, 2))).toBe(false);
    expect(startsPage(planOf({}, 3))).toBe(true);
    const many = { warnings: Array.from({ length: 20 }, (_, index) => `Warning ${index}.`) };
    const plan = planOf(many, 2);
    expect(startsPage(plan)).toBe(false); // they run on from what is left of the page
    expect(plan.report.page.breaks.filter((cell) => Number(cell.slice(1)) - 1 > notesOf(plan).first)).toHaveLength(1);
  });

  test("are broken between lines where they are longer than a page, and never after a heading", () => {
    const plan = planOf(
      {
        warnings: Array.from({ length: 60 }, (_, index) => `Warning ${index}: ${"some more words ".repeat(5 + (index % 30))}`),
        coverage: Array.from({ length: 50 }, () => NONE.coverage[0]!),
      },
      3,
    );
    const { first, end } = notesOf(plan);
    const starts = plan.report.page.breaks.map((cell) => Number(cell.slice(1)) - 1).filter((row) => row >= first);
    expect(starts[0]).toBe(first);
    expect(starts.length).toBeGreaterThan(3);
    starts.forEach((start, index) => {
      const height = plan.report.rowHeights
        .slice(start, starts[index + 1] ?? end)
        .reduce((sum, row) => sum + row, plan.report.rowHeights[0]!);
      expect(height).toBeLessThan(PAGE.height - 2 * PAGE.topAndBottom);
      if (index > 0) expect(plan.report.cells[start - 1]![0]).not.toEqual({ text: "Warnings" });
    });
  });
});

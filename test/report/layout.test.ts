import { printedWidth } from "../../src/report/printed";
import { addMonths, monthOf } from "../../src/domain/month";
import { layOut } from "../../src/report/layout";
import { PAGE } from "../../src/report/layout/page-breaks";
import type { ReportPlan, SheetPlan } from "../../src/report/plan";
import { boldWidth, heightOf, textWidth } from "../../src/report/layout/text-size";
import { DETAILS, essexFigures, reportOf, strandOf } from "./essex-figures";

const SHEETS = { report: "Report", data: "Strand data" };
const planOf = (report = reportOf(), commentary = new Map<string, string>()): ReportPlan => layOut(report, { sheets: SHEETS, commentary });

/** The cell at "B3" as plain text, number or formula. */
function at(plan: SheetPlan, address: string): string | number | null {
  const match = /^([A-Z])(\d+)$/.exec(address)!;
  const cell = plan.cells[Number(match[2]) - 1]![match[1]!.charCodeAt(0) - 65]!;
  return cell === null ? null : "text" in cell ? cell.text : "number" in cell ? cell.number : cell.formula;
}

function rowOf(plan: SheetPlan, text: string): number {
  const row = plan.cells.findIndex((cells) => cells.some((cell) => cell && "text" in cell && cell.text === text));
  if (row < 0) throw new Error(`No cell says ${text}`);
  return row + 1;
}

describe("the plan of the report sheet", () => {
  const plan = () => planOf(); // made by each test: what is made while a file loads counts as a constant, which mutants leave alone

  test("opens with the title, the period and the marking in a cell", () => {
    expect(at(plan().report, "A1")).toBe("Essex Police: Crime prevention strategy: offences by strand");
    expect(at(plan().report, "A2")).toBe("Crime prevention strategy: offences by strand");
    expect(at(plan().report, "A3")).toBe("Essex Police  ·  12 months to end of January 2020  ·  OFFICIAL");
    const cells = plan()
      .report.cells.flat()
      .filter((cell) => cell !== null && "text" in cell && cell.text.includes("OFFICIAL"));
    expect(cells).toHaveLength(1); // beside the top and the bottom of each page
    expect(at(plan().report, "A4")).toBe(
      "As at 16 March 2020. Source: recorded crime, monthly extract. Night Time Economy runs to February 2020.",
    );
  });

  test("cuts a long title in the first row, which every page repeats", () => {
    const details = {
      ...DETAILS,
      title: "Serious violence, neighbourhood crime and violence against women and girls: recorded offences by strand of the strategy",
    };
    const { report } = planOf({ ...reportOf(), details });
    const running = String(at(report, "A1"));
    expect(running).toMatch(/^Essex Police: Serious violence, .*[^ ]…$/);
    const width = report.columnWidths.reduce((sum, column) => sum + column, 0);
    expect(textWidth(running, 8.5)).toBeLessThan(width - 12);
    expect(textWidth(running, 8.5)).toBeGreaterThan(300);
    expect(at(report, "A2")).toBe(details.title);
  });

  test("breaks the headings of a section's table at one place, with room for both lines in whatever month", () => {
    for (let month = 0; month < 12; month++) {
      const [strand] = essexFigures();
      const { report } = planOf(
        reportOf([{ ...strand!, definition: { ...strand!.definition, periodEnd: addMonths(monthOf(2020, 1), -month) } }]),
      );
      const row = report.cells.findIndex(([cell]) => cell && "text" in cell && cell.text.startsWith("12 months\nending"));
      for (const column of [0, 1]) {
        const lines = String(at(report, `${"AB"[column]}${row + 1}`)).split("\n");
        expect(lines).toHaveLength(2);
        for (const line of lines) expect(boldWidth(line, 9)).toBeLessThan(report.columnWidths[column]! - 6);
      }
      expect(report.rowHeights[row]).toBeGreaterThanOrEqual(heightOf(2, 9));
    }
  });

  test("prints a section as the paper does, and a strand's own period in heading, table and chart", () => {
    const first = rowOf(plan().report, "5.2  Night Time Economy");
    const column = (row: number) => at(plan().report, `A${row}`);
    expect([1, 2, 3].map((offset) => column(first + offset))).toEqual([
      "Lead: Superintendent",
      "NTE Offences",
      "12 months to end of February 2020:",
    ]);
    const header = ["A", "B", "C", "D"].map((letter) => at(plan().report, `${letter}${first + 4}`));
    expect(header).toEqual(["12 months\nending Feb 19", "12 months\nending Feb 20", "Diff.", "% Diff."]);
    const chart = plan().report.charts.find(({ name }) => name === "SR_Night_Time_Economy_Chart")!;
    expect(chart.title).toBe("Essex Police: NTE offences each month, year to Feb 19 and year to Feb 20");
  });

  test("makes every figure a formula over the strand data sheet", () => {
    const row = rowOf(plan().report, "5.0  Domestic Abuse") + 5;
    expect(["A", "B", "C", "D"].map((letter) => at(plan().report, `${letter}${row}`))).toEqual([
      "=SUM('Strand data'!$F$3:$F$14)",
      "=SUM('Strand data'!$F$15:$F$26)",
      `=B${row}-A${row}`,
      `=(B${row}-A${row})/A${row}`,
    ]);
    expect(at(plan().report, `E${row}`)).toBe("Yes");
    // Beside what is printed.
    expect(at(plan().report, `H${row}`)).toBe(`=HYPERLINK("#'Strand data'!A3:G26","Where from: data rows 3 to 26 ›")`);
    const overview = rowOf(plan().report, "Overview") + 2;
    expect(at(plan().report, `C${overview}`)).toBe(`=A${row}`);
    expect(at(plan().report, `G${overview}`)).toBe(`=E${row}`);
  });

  test("names every figure, table and commentary cell, each once", () => {
    const names = plan().names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const part of ["Earlier", "Later", "Diff", "Pct", "Table", "Data", "Commentary"]) expect(names).toContain(`SR_Hate_Crime_${part}`);
    const diff = plan().names.find(({ name }) => name === "SR_Hate_Crime_Diff")!.refersTo;
    expect(diff).toBe(`='Report'!$C$${rowOf(plan().report, "5.5  Hate Crime") + 5}`);
  });

  test("fits the printed width of A4 and never breaks a section over two pages", () => {
    expect(printedWidth(plan().report)).toBeLessThanOrEqual(PAGE.width - 2 * PAGE.side);
    const starts = plan().report.page.breaks.map((cell) => Number(cell.slice(1)) - 1);
    expect(starts).toHaveLength(6); // two sections a page, then the data notes
    const ends = [...starts.slice(1), plan().report.rowHeights.length];
    starts.forEach((start, index) => {
      const height = plan()
        .report.rowHeights.slice(start, ends[index])
        .reduce((sum, row) => sum + row, 0);
      expect(height + plan().report.rowHeights[0]!).toBeLessThan(PAGE.height - 2 * PAGE.topAndBottom);
    });
  });

  test("merges only outside tables", () => {
    const tables = plan()
      .names.filter(({ name }) => name.endsWith("_Table"))
      .map(({ refersTo }) => rowsOf(refersTo));
    for (const merge of plan().report.merges) {
      const [first] = rowsOf(merge);
      expect(tables.some(([from, to]) => first >= from && first <= to)).toBe(false);
    }
  });

  test("grows the commentary box with its text", () => {
    const long = planOf(reportOf(), new Map([["Fraud", "Words that fill the box. ".repeat(60)]]));
    const box = (of: ReportPlan) => of.report.rowHeights[rowsOf(of.report.commentary.find(({ key }) => key === "Fraud")!.address)[0] - 1]!;
    expect(box(long)).toBeGreaterThan(box(plan()) * 3);
  });

  test("keeps the commentary of a strand that left the report, on the strand data sheet", () => {
    const left = planOf(reportOf(essexFigures().slice(1)), new Map([["Domestic_Abuse", "Kept."]]));
    expect(left.data.commentary).toEqual([{ key: "Domestic_Abuse", address: "M3" }]);
    expect(left.names.find(({ name }) => name === "SR_Domestic_Abuse_Commentary")!.refersTo).toBe("='Strand data'!$M$3");
  });

  test("is plain JSON", () => {
    const made = plan();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

describe("a strand that cannot be compared", () => {
  const END = monthOf(2020, 1);
  const gap = addMonths(END, -3);
  const counts = Array.from({ length: 24 }, (_, index) => [addMonths(END, index - 23), 10] as const).filter(([month]) => month !== gap);
  const plan = () => planOf(reportOf([strandOf("Fraud", counts), ...essexFigures().slice(0, 2)]));

  test("shows the window that is whole, the shorthand in place of what is missing, and the reason in words", () => {
    const first = rowOf(plan().report, "12 months to end of January 2020:");
    const row = rowOf(plan().report, "12 months\nending Jan 20") + 1;
    expect(first).toBeLessThan(row);
    expect(["A", "B", "C", "D"].map((letter) => at(plan().report, `${letter}${row}`))).toEqual([
      "=SUM('Strand data'!$F$3:$F$14)",
      "[x]",
      "[x]",
      "[x]",
    ]);
    const overview = rowOf(plan().report, "Overview") + 2;
    expect(["A", "D", "E", "F"].map((letter) => at(plan().report, `${letter}${overview}`))).toEqual([
      "Fraud",
      `=B${row}`,
      `=C${row}`,
      `=D${row}`,
    ]);
    expect(at(plan().report, `A${row + 1}`)).toBe(
      "No comparison: there are no figures for Oct 19, so the 12 months ending Jan 20 are not totalled.",
    );
  });

  test("leaves the missing month blank among the strand data, and says so", () => {
    const row = 3 + 12 + 8;
    expect([at(plan().data, `F${row}`), at(plan().data, `G${row}`)]).toEqual([null, "[x] no figures"]);
  });
});

function rowsOf(address: string): readonly [number, number] {
  const rows = address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .match(/\d+/g)!
    .map(Number);
  return [rows[0]!, rows.at(-1)!];
}

import { localAddress } from "../../domain/address";
import { dayText } from "../../domain/day";
import { shortMonth } from "../../domain/month";
import { COMPLIANCE, COMPLIANCE_TITLE } from "../../reading/sheets";
import { KINDS, periodText, type Comparison, type Compliance, type Rate, type UnitRate } from "../../systems";
import { blank, formula, number, SheetBuilder, text, type StyledCell } from "../layout/sheet-builder";
import { heightOf, linesOf } from "../layout/text-size";
import type { ChartPlan, SheetPlan } from "../plan";
import { kindWords } from "./kind-words";
import { complianceNotes, complianceWords } from "./compliance-words";

/** What the sheet "Compliance" is made of. */
export interface ComplianceContents {
  readonly comparison: Comparison;
  readonly compliance: Compliance;
  /** Notes on how it was read, before the standing ones. */
  readonly notes: readonly string[];
  readonly classification: string;
  readonly today: Date;
}

/** Points, to the printed width of A4; programs round widths up. */
const WIDTHS = [86, 43, 43, 40, 36, 36, 43, 43, 40, 42, 18] as const;
const ROW = 15;
/** Far enough to the right for the words of a kind. */
const COUNT_COLUMN = 5;
const CHART_ROWS = 11;
const CHART_NAME = "SR_Compliance_Chart";

/** The sheet "Compliance": how far two systems agree, by unit beside the former period, by month with a chart, and by unit and month. */
export function complianceSheet(contents: ComplianceContents): SheetPlan {
  const { comparison, compliance, notes, classification, today } = contents;
  const sheet = new SheetBuilder(WIDTHS);
  const wide = (line: string, style: "title" | "subtitle" | "body" | "heading" | "note", size: number, more = 0) =>
    sheet.wideRow(heightOf(linesOf(line, size, sheet.width), size) + more, text(line, style));
  wide(`${COMPLIANCE_TITLE}${comparison.systems.join(" and ")}`, "title", 18, 6);
  wide([periodText(compliance.later), `as at ${dayText(today)}`, classification].join("  ·  "), "subtitle", 10, 3);
  for (const line of complianceWords(comparison, compliance)) wide(line, "body", 10, 3);
  const { months: shared } = compliance;
  wide(`What does not agree, ${periodText({ from: shared[0]!, to: shared.at(-1)! })}`, "heading", 13, 8);
  addKinds(sheet, comparison);
  wide("By unit", "heading", 13, 8);
  addUnits(sheet, compliance);
  wide("By month", "heading", 13, 8);
  const chartRow = sheet.nextRow;
  for (let row = 0; row < CHART_ROWS; row += 1) sheet.row(ROW);
  const months = addMonths(sheet, compliance);
  wide("By unit and month", "heading", 13, 8);
  addUnitMonths(sheet, compliance);
  wide("Notes", "heading", 13, 8);
  for (const line of [...notes, ...complianceNotes(comparison, compliance)]) wide(line, "note", 8.5);
  return {
    ...sheet.finish(),
    sheet: COMPLIANCE,
    charts: [chartOf(contents, months, chartRow)],
    frozenRows: 0,
    page: {
      orientation: "portrait",
      printArea: localAddress({ row: 0, column: 0, rows: sheet.nextRow, columns: WIDTHS.length }),
      titleRows: "$1:$1",
      classification,
      breaks: [],
      blocks: [],
    },
  };
}

function addHeaders(sheet: SheetBuilder, headers: readonly string[], words = 1): void {
  sheet.row(
    26,
    headers.map((header, column) => text(header, column < words ? "headLeft" : "headRight")),
  );
}

function addKinds(sheet: SheetBuilder, { counts, systems }: Comparison): void {
  const words = kindWords(systems);
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  for (const kind of kinds) {
    const row = sheet.row(ROW, [text(words[kind], "dataText")]);
    sheet.put(row, COUNT_COLUMN, number(counts[kind], "dataCount"));
  }
  if (kinds.length === 0) sheet.row(ROW, [text("Nothing: all records agree.", "dataText")]);
}

/** Should agree, agree, rate and its interval, from a column on. The rate is a formula over the two beside it. */
function rateCells({ of, agree, interval }: Rate, row: number, column: number, withInterval: boolean): readonly StyledCell[] {
  const at = (offset: number) => localAddress({ row, column: column + offset, rows: 1, columns: 1 });
  const bounds = withInterval
    ? [interval?.low, interval?.high].map((bound) => (bound === undefined ? text("–", "dataShare") : number(bound, "dataShare")))
    : [];
  return [
    number(of, "dataCount"),
    number(agree, "dataCount"),
    of === 0 ? text("–", "dataShare") : formula(`=${at(1)}/${at(0)}`, "dataShare"),
    ...bounds,
  ];
}

function addUnits(sheet: SheetBuilder, { whole, units, earlier, later }: Compliance): void {
  const before = earlier === null ? [] : ["Should agree", "Agree", "Rate", "Change, points", ""];
  const spans = [blank("bandTitle"), text(periodText(later), "bandTitle"), ...Array.from({ length: 4 }, () => blank("bandTitle"))];
  sheet.row(ROW, [...spans, ...(earlier === null ? [] : [text(periodText(earlier), "bandTitle")])]);
  addHeaders(sheet, ["Unit", "Should agree", "Agree", "Rate", "95% from", "to", ...before]);
  for (const of of [...units, whole]) {
    const row = sheet.nextRow;
    sheet.row(ROW, [
      text(unitName(of), "dataText"),
      ...rateCells(of.later, row, 1, true),
      ...(of.earlier === null ? [] : [...rateCells(of.earlier, row, 6, false), ...changeCells(of, row)]),
    ]);
  }
}

function changeCells({ change }: UnitRate, row: number): readonly StyledCell[] {
  if (change === null) return [text("–", "dataPoints"), blank("dataText")];
  const at = (column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const standsOut = change.interval.low > 0 ? "▲" : change.interval.high < 0 ? "▼" : "";
  return [formula(`=(${at(3)}-${at(8)})*100`, "dataPoints"), text(standsOut, "dataText")];
}

/** The rows of the table, first and last. */
function addMonths(sheet: SheetBuilder, { whole }: Compliance): { readonly first: number; readonly last: number } {
  addHeaders(sheet, ["Month", "Should agree", "Agree", "Rate", "95% from", "to"]);
  const first = sheet.nextRow;
  for (const { month, rate } of whole.months)
    sheet.row(ROW, [text(shortMonth(month), "dataText"), ...rateCells(rate, sheet.nextRow, 1, true)]);
  return { first, last: sheet.nextRow - 1 };
}

function addUnitMonths(sheet: SheetBuilder, { units }: Compliance): void {
  addHeaders(sheet, ["Unit", "Month", "Should agree", "Agree", "Rate", "95% from", "to"], 2);
  for (const of of units)
    for (const { month, rate } of of.months)
      if (rate.of > 0)
        sheet.row(ROW, [text(unitName(of), "dataText"), text(shortMonth(month), "dataText"), ...rateCells(rate, sheet.nextRow, 2, true)]);
}

function unitName({ unit }: UnitRate): string {
  return unit === null ? "All" : unit === "" ? "No unit given" : unit;
}

function chartOf({ comparison }: ComplianceContents, { first, last }: { first: number; last: number }, row: number): ChartPlan {
  const column = (at: number) => localAddress({ row: first, column: at, rows: last - first + 1, columns: 1 });
  return {
    name: CHART_NAME,
    kind: "columns",
    title: `Records that agree in ${comparison.systems.join(" and ")}, of those that should, by month`,
    colouredWords: [],
    series: [{ name: "Rate", values: column(3), categories: column(0), colour: "main", barColours: [] }],
    gap: 40,
    majorUnit: null,
    minimum: 0,
    labels: "0%",
    area: {
      from: localAddress({ row, column: 0, rows: 1, columns: 1 }),
      to: localAddress({ row: row + CHART_ROWS - 1, column: WIDTHS.length - 1, rows: 1, columns: 1 }),
    },
  };
}

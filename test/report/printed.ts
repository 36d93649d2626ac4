import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import type { Comparison } from "../../src/domain/comparison";
import { parseAddress } from "../../src/domain/address";
import { addMonths, monthOf } from "../../src/domain/month";
import { compose, type ReportContents } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import type { ReportPlan, SheetPlan } from "../../src/report/plan";
import { calculated } from "../../src/verify/formulas/evaluate";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";

export const END = monthOf(2020, 1);

export type Beside = Partial<Pick<Comparison, "whole" | "people" | "group" | "solved" | "contributions">>;

/** A strand of a report: 10 offences a month and then 12, unless said otherwise, and what stands beside its totals. */
interface Made {
  readonly beside?: Beside;
  readonly counts?: readonly [number, number];
}

/** A report of these strands. */
export function laidOut(strands: Readonly<Record<string, Made>>, more: Partial<ReportContents> = {}): ReportPlan {
  const figures = Object.entries(strands).map(([name, { counts: [before, after] = [10, 12] }]) =>
    strandOf(
      name,
      Array.from({ length: 24 }, (_, at) => [addMonths(END, at - 23), at < 12 ? before : after] as const),
    ),
  );
  const comparisons = figures.map((each) => ({ ...compare(each, END), ...strands[each.definition.strand]!.beside }));
  const report = compose({
    ...{ details: DETAILS, end: END, asAt: AS_AT, strands: figures, comparisons, judgements: judgeAll(figures, comparisons) },
    ...{ account: [], warnings: [], accepted: [] },
    ...more,
  });
  return layOut(report, { sheets: { report: "Report", data: "Strand data" }, commentary: new Map() });
}

/** A sheet's rows as they stand once Excel has worked out the formulas. */
export function rowsOf(plan: ReportPlan, which: "report" | "data"): readonly (readonly unknown[])[] {
  const { value } = calculated(plan, { decimal: ".", group: "," });
  const sheet: SheetPlan = plan[which];
  return sheet.cells.map((line, row) => {
    const values = line.map((cell, column) => (cell === null ? "" : (value(sheet.sheet, row, column) ?? "")));
    return values.map((each) => (typeof each === "number" ? Number(each.toFixed(4)) : each));
  });
}

/** The block of the strand data under a header, down to its first blank row. */
export function block(plan: ReportPlan, header: string, columns: number): readonly (readonly unknown[])[] {
  const rows = rowsOf(plan, "data");
  const head = rows.findIndex((row) => row.includes(header));
  if (head < 0) return [];
  const column = rows[head]!.indexOf(header);
  const under = rows.slice(head + 1).map((row) => row.slice(column, column + columns));
  const end = under.findIndex(([first]) => first === "");
  return under.slice(0, end < 0 ? undefined : end);
}

/** A sheet's rows as they are planned: what each cell holds, a formula as it is, and its look behind a bar. */
export function plannedRows({ cells, styles }: SheetPlan): readonly (readonly string[])[] {
  const looks = cells.map((): string[] => []);
  for (const { style, areas } of styles)
    for (const { row, column, rows, columns } of areas.map(parseAddress))
      for (let at = 0; at < rows * columns; at++) looks[row + Math.floor(at / columns)]![column + (at % columns)] = style;
  return cells.map((line, row) =>
    line.map((cell, column) => `${cell === null ? "" : String(Object.values(cell)[0])} | ${looks[row]![column] ?? ""}`),
  );
}

/** The block of the strand data under a header as it is planned, as `block` gives its values. */
export function plannedBlock(plan: ReportPlan, header: string, columns: number): readonly (readonly string[])[] {
  const rows = plannedRows(plan.data);
  const head = rows.findIndex((row) => row.includes(`${header} | headLeft`));
  const column = rows[head]?.indexOf(`${header} | headLeft`);
  const under = rows.slice(head + 1).map((row) => row.slice(column, column! + columns));
  const end = under.findIndex(([first]) => first!.startsWith(" |"));
  return under.slice(0, end < 0 ? undefined : end);
}

/** The report's rows from a title on, that title left out, each without blanks at its end. */
export function below(plan: ReportPlan, title: string, rows: number): readonly (readonly unknown[])[] {
  const all = rowsOf(plan, "report");
  const at = all.findIndex(([first]) => first === title);
  const trimmed = (row: readonly unknown[]) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
  return at < 0 ? [] : all.slice(at + 1, at + 1 + rows).map(trimmed);
}

/** The texts of the report that begin so. */
export const words = (plan: ReportPlan, start: string): readonly string[] =>
  rowsOf(plan, "report").flatMap((row) => row.filter((cell): cell is string => typeof cell === "string" && cell.startsWith(start)));

import { shownFigures } from "../../src/chain/shown-figures";
import { absoluteAddress, parseAddress, quotedSheet } from "../../src/domain/address";
import { addMonths, monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import { USUAL_COMPARING, type Comparing } from "../../src/domain/report-period";
import type { StrandDefinition } from "../../src/domain/strand";
import { basisText, parseBasis } from "../../src/kept/basis";
import { basisOf, type ReportBasis } from "../../src/report/basis";
import { compose, type ReportContents } from "../../src/report/compose";
import type { HeldCells, HeldReport } from "../../src/report/held-report";
import { layOut } from "../../src/report/layout";
import { resizeBoxes } from "../../src/report/layout/resize-boxes";
import { stamped } from "../../src/report/layout/stamp";
import { STYLES, type Style } from "../../src/report/layout/styles";
import type { ReportPlan, SheetPlan } from "../../src/report/plan";
import { calculated } from "../../src/verify/formulas/evaluate";
import { DETAILS, strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);

export interface HeldOptions {
  readonly suppress?: number;
  readonly smallestBase?: number;
  readonly comparing?: Comparing;
  readonly charts?: "months" | "both" | "none";
  /** Commentary of the strand with this key, and the rows of each box. */
  readonly commentary?: ReadonlyMap<string, string>;
  readonly boxes?: readonly number[];
  /** Fraud has no figure for one of its months. */
  readonly isGap?: boolean;
  /** The region in which Excel wrote the texts. */
  readonly region?: { readonly decimal: string; readonly group: string };
}

const CELL = { sheet: "Breaks", row: 1, column: 0, rows: 1, columns: 1 };
/** A break in recording that has a part, and a target. */
const MORE: Readonly<Record<string, Partial<StrandDefinition>>> = {
  Fraud: { breaks: [{ month: monthOf(2019, 6), note: "new flag", part: 120, at: CELL, partAt: CELL }] },
  "Theft, other": { target: { kind: "percent", value: -0.05, at: CELL } },
};

/** Five years of three offences: one that rises, one of few offences, and one with small months. */
const strands = (isGap: boolean) =>
  (
    [
      ["Fraud", (index: number) => 200 + ((index * 37) % 50) + (index > 47 ? 60 : 0)],
      ["Arson", (index: number) => (index * 7) % 9],
      ["Theft, other", (index: number) => 1090 + ((index * 13) % 21)],
    ] as const
  ).map(([name, count], of) => {
    const { definition } = strandOf(name, [], MORE[name]);
    const all = Array.from({ length: 60 }, (_, index) => ({
      ...{ month: addMonths(END, index - 59), count: count(index) },
      sources: [{ sheet: "Crimes", column: 3, rows: runOf(of * 60 + index + 1) }],
    }));
    const months = all.filter((_, index) => !(isGap && of === 0 && index === 55));
    return { definition, figures: { kind: "months", months } } as const;
  });

/** A report as a build writes it and as it then stands in the workbook, with what it was composed from. */
export async function heldReport({
  suppress,
  smallestBase = 50,
  comparing = USUAL_COMPARING,
  charts = "both",
  commentary = new Map(),
  boxes,
  isGap = false,
  region = { decimal: ".", group: "," },
}: HeldOptions = {}): Promise<{ readonly held: HeldReport; readonly basis: ReportBasis }> {
  const all = strands(isGap);
  const options = { suppress: suppress ?? null, smallestBase };
  const shown = shownFigures(all, END, options, comparing);
  const contents: ReportContents = {
    ...{ details: DETAILS, end: END, period: comparing.period, asAt: new Date(2020, 2, 16), ...shown, read: all },
    ...{ account: ["360 counts were added up."], warnings: [], accepted: [], parts: { charts, dataNotes: true, overviewOrder: "paper" } },
  };
  const laidOut = layOut(compose(contents), { sheets: { report: "Report", data: "Strand data" }, commentary });
  const plan = await stamped(boxes === undefined ? laidOut : resizeBoxes(laidOut, () => boxes));
  const basis = basisOf(contents, plan, { options, comparing, builtAt: "2020-03-16T09:00:00.000Z" });
  return { held: heldOf(plan, region), basis: parseBasis(basisText(basis)).value! };
}

/** A plan as it stands in the workbook once it was written. */
export function heldOf(plan: ReportPlan, region = { decimal: ".", group: "," }): HeldReport {
  const { value } = calculated(plan, region);
  const cellsOf = (sheet: SheetPlan): HeldCells => {
    const values = sheet.cells.map((line, row) => line.map((_, column) => value(sheet.sheet, row, column) ?? ""));
    const formats = values.map((line) => line.map(() => "General"));
    for (const { style, areas } of sheet.styles) {
      const { format }: Style = STYLES[style];
      for (const { row, column, rows, columns } of areas.map(parseAddress))
        for (let cell = 0; cell < rows * columns; cell += 1)
          if (format !== undefined) formats[row + Math.floor(cell / columns)]![column + (cell % columns)] = format;
    }
    return {
      values,
      formulas: sheet.cells.map((line, row) =>
        line.map((cell, column) => (cell && "formula" in cell ? cell.formula : values[row]![column]!)),
      ),
      formats,
    };
  };
  const [report, data] = [cellsOf(plan.report), cellsOf(plan.data)];
  const charts = plan.report.charts.map(({ name, title, series }) => ({
    ...{ name, title },
    series: series.map((each) => {
      const { row, column, rows } = parseAddress(each.values);
      const on = (address: string) => `${quotedSheet(plan.data.sheet)}!${absoluteAddress(parseAddress(address))}`;
      const drawn = Array.from({ length: rows }, (_, index) => data.values[row + index]![column]!);
      return {
        ...{ name: each.name, values: on(each.values), categories: on(each.categories) },
        drawn: drawn.map((one) => (typeof one === "number" ? one : null)),
      };
    }),
  }));
  return { plan, report, data, charts };
}

/** The cells with another value at one place, as a hand would type it; a formula there is gone. */
export function typed(cells: HeldCells, row: number, column: number, value: string | number): HeldCells {
  const put = (lines: HeldCells["values"]) =>
    lines.map((line, at) => (at === row ? line.map((own, of) => (of === column ? value : own)) : line));
  return { ...cells, values: put(cells.values), formulas: put(cells.formulas) };
}

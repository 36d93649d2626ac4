import { columnLetters, parseAddress } from "../domain/address";
import type { ReportedFigure } from "../domain/comparison";
import { VERSION } from "../domain/version";
import { keyOf, type ReportBasis } from "../report/basis";
import type { HeldReport } from "../report/held-report";
import { COUNT_COLUMN, monthRows, type MonthRow } from "../report/layout/month-rows";
import { monthsHash } from "../report/layout/stamp";
import { REPORT_NAMES } from "../report/names";
import type { ReportPlan, SheetPlan } from "../report/plan";
import type { SeenValue } from "../report/seen-report";
import { laidOutAnew } from "./anew";
import { compareCells, said } from "./compare-cells";
import { compareCharts } from "./compare-charts";
import type { Fault } from "./fault";
import { calculated } from "./formulas/evaluate";
import type { Region } from "./formulas/functions";
import type { FormerNames } from "./formulas/parse";

export { certificate } from "./certificate";
export { seenWithoutExcel } from "./without-excel";
export { faultLine, type Fault } from "./fault";

/** What checking a report against its own months came to. */
export type Verification =
  | {
      readonly kind: "checked";
      /** Cells and charts that were compared. */
      readonly cells: number;
      readonly charts: number;
      /** Months that the report holds. */
      readonly months: number;
      /** The SHA-256 of the months as they stand. */
      readonly hash: string;
      /** What the months come to, a strand each. */
      readonly figures: readonly ReportedFigure[];
      readonly faults: readonly Fault[];
    }
  /** Another version lays reports out differently: nothing can be said. */
  | { readonly kind: "otherVersion"; readonly program: string };

/** How regions write figures, the usual one first. */
const REGIONS: readonly Region[] = [
  { decimal: ".", group: "," },
  { decimal: ",", group: "." },
  { decimal: ",", group: "\u00A0" },
  { decimal: ",", group: "\u202F" },
  { decimal: ".", group: "’" },
];

/**
 * Computes a report anew from the months that its strand data sheet holds, and compares all that is printed with what it comes to. The kept plan
 * and basis say what the months are of, and what was chosen; a month that differs from the plan was changed since the build.
 */
export async function verify(held: HeldReport, basis: ReportBasis): Promise<Verification> {
  const { plan } = held;
  const built = await laidOutAnew(basis, plan, new Map());
  const alike = isSameLayout(built, plan);
  if (basis.program !== VERSION && (!alike || !hasSameCells(built, plan))) return { kind: "otherVersion", program: basis.program };
  const rows = monthRows(plan.data);
  const months = rows.map((row) => ({ row, stands: held.data.values[row.row]?.[COUNT_COLUMN] ?? "" }));
  const wrong = months.filter(({ row, stands }) => stands !== standing(row));
  const changed = new Map(
    wrong.flatMap(({ row, stands }) =>
      typeof stands === "number" && typeof row.count === "number" ? [[keyOf(row), stands] as const] : [],
    ),
  );
  const recomputed = changed.size === 0 ? built : await laidOutAnew(basis, plan, changed);
  // Other months can give other sentences, and these take other rows: then the rest is set beside what was built.
  const wanted = isSameLayout(recomputed, plan) ? recomputed : alike ? built : plan;
  const fresh = withMonths(wanted, months);
  const former = new Map([
    [basis.sheets.report, plan.report.sheet],
    [basis.sheets.data, plan.data.sheet],
  ]);
  const compared = fewestFaults(fresh, held, new Set(rows.map(({ row }) => row)), former);
  return {
    kind: "checked",
    cells: compared.cells,
    charts: plan.report.charts.length,
    months: rows.length,
    hash: await monthsHash(fresh),
    figures: fresh.figures,
    faults: [
      ...(alike ? [] : layoutFaults(built, plan)),
      ...wrong.map(({ row, stands }): Fault => ({
        ...{ kind: "month", sheet: plan.data.sheet, address: `${columnLetters(COUNT_COLUMN)}${row.row + 1}` },
        ...{ stands: said(stands), wanted: said(standing(row)) },
      })),
      ...compared.faults,
    ],
  };
}

/** What a month's cell held when it was built. */
function standing({ count }: MonthRow): SeenValue {
  return count === null ? "" : count === "hidden" ? "[c]" : count;
}

/** The plan with the months' cells as they stand: what is made of them follows. */
function withMonths(plan: ReportPlan, months: readonly { readonly row: MonthRow; readonly stands: SeenValue }[]): ReportPlan {
  const stands = new Map(months.map((each) => [each.row.row, each.stands]));
  const cells = plan.data.cells.map((line, row) => {
    const value = stands.get(row);
    if (value === undefined) return line;
    const cell = value === "" ? null : typeof value === "number" ? { number: value } : { text: String(value) };
    return line.map((own, column) => (column === COUNT_COLUMN ? cell : own));
  });
  return { ...plan, data: { ...plan.data, cells } };
}

/** Texts are as the region of the last calculation wrote them: the one under which most of them are right. */
function fewestFaults(
  plan: ReportPlan,
  held: HeldReport,
  counts: ReadonlySet<number>,
  former: FormerNames,
): { readonly cells: number; readonly faults: readonly Fault[] } {
  const isOwn = ownCells(plan);
  let fewest: readonly Fault[] | null = null;
  for (const region of REGIONS) {
    const values = calculated(plan, region);
    const faults = [
      ...compareCells(plan.report, held.report, values, isOwn.report, former),
      ...compareCells(
        plan.data,
        held.data,
        values,
        (row, column) => (column === COUNT_COLUMN && counts.has(row)) || isOwn.data(row, column),
        former,
      ),
      ...compareCharts(plan, held.charts, values),
    ];
    if (fewest === null || faults.length < fewest.length) fewest = faults;
    if (faults.length === 0) break;
  }
  const cells = [plan.report, plan.data].reduce((sum, sheet) => sum + sheet.cells.flat().filter((cell) => cell !== null).length, 0);
  return { cells, faults: fewest! };
}

type IsCell = (row: number, column: number) => boolean;

/** Cells on the two sheets that are not what was built: the analyst's commentary, and the line that says that it is out of date. */
function ownCells({ report, data, names }: ReportPlan): { readonly report: IsCell; readonly data: IsCell } {
  const outOfDate = names
    .find(({ name }) => name === REPORT_NAMES.outOfDate)
    ?.refersTo.split("!")
    .at(-1);
  const areas = (sheet: SheetPlan, more: readonly string[]): IsCell => {
    const own = [...sheet.commentary.map(({ address }) => address), ...more].map(parseAddress);
    return (at, column) =>
      own.some((area) => at >= area.row && at < area.row + area.rows && column >= area.column && column < area.column + area.columns);
  };
  return { report: areas(report, outOfDate === undefined ? [] : [outOfDate]), data: areas(data, []) };
}

/** Whether the same things stand in the same places. */
function isSameLayout(one: ReportPlan, other: ReportPlan): boolean {
  const places = ({ report, data }: ReportPlan) =>
    [report, data].map(({ cells, columnWidths, commentary }) => [cells.length, columnWidths.length, commentary]);
  return JSON.stringify(places(one)) === JSON.stringify(places(other)) && one.report.charts.length === other.report.charts.length;
}

function hasSameCells(one: ReportPlan, other: ReportPlan): boolean {
  const text = ({ report, data }: ReportPlan) => JSON.stringify([report.cells, data.cells, report.charts]);
  return text(one) === text(other);
}

/** What is kept does not go together: someone changed it. */
function layoutFaults(built: ReportPlan, plan: ReportPlan): readonly Fault[] {
  return [
    {
      ...{ kind: "cell", sheet: plan.report.sheet, address: null },
      stands: `a report of ${plan.report.cells.length} rows`,
      wanted: `one of ${built.report.cells.length}, by the months and choices that are kept with it`,
    },
  ];
}

import { localAddress } from "../domain/address";
import type { HeldCells, HeldChart, HeldReport } from "../report/held-report";
import { NAME_PREFIX } from "../report/names";
import type { SheetPlan } from "../report/plan";
import type { SeenValue } from "../report/seen-report";
import type { WorkbookOutline } from "./read-outline";
import { readStandingPlan, type NotAsWritten } from "./read-report";

/** The existing report as a whole, or why it cannot be read as it was written. */
export type HeldReading = { readonly kind: "held"; readonly held: HeldReport } | NotAsWritten;

/**
 * Reads both sheets of the existing report and its charts: a sync for each few parts of its plan, one for the cells, and one for the series, or
 * three where Excel can tell which cells they draw (`tellsCells`, from ExcelApi 1.15 on).
 */
export async function readHeldReport(context: Excel.RequestContext, outline: WorkbookOutline, tellsCells: boolean): Promise<HeldReading> {
  const standing = await readStandingPlan(context, outline);
  if (standing.kind !== "standing") return standing;
  const { plan } = standing;
  const [report, data] = [plan.report, plan.data].map((sheet) => askForCells(context, sheet));
  const charts = context.workbook.worksheets.getItem(plan.report.sheet).charts.load("items/name,items/title/text");
  await context.sync();
  // A chart of the analyst's own may be of a sort that Excel tells less of.
  const own = charts.items.filter(({ name }) => name.startsWith(NAME_PREFIX));
  return { kind: "held", held: { plan, report: report!(), data: data!(), charts: await readCharts(context, own, tellsCells) } };
}

/** After the next sync, the function it returns gives them. */
function askForCells({ workbook }: Excel.RequestContext, { sheet, cells, columnWidths }: SheetPlan): () => HeldCells {
  const whole = localAddress({ row: 0, column: 0, rows: cells.length, columns: columnWidths.length });
  const range = workbook.worksheets.getItem(sheet).getRange(whole).load("values,formulas,numberFormat");
  return () => ({
    values: range.values as SeenValue[][],
    formulas: range.formulas as SeenValue[][],
    formats: range.numberFormat as string[][],
  });
}

async function readCharts(
  context: Excel.RequestContext,
  charts: readonly Excel.Chart[],
  tellsCells: boolean,
): Promise<readonly HeldChart[]> {
  const series = charts.map((chart) => chart.series.load("items/name"));
  await context.sync();
  const cells = tellsCells ? await readSources(context, series) : null;
  return charts.map(({ name, title }, chart) => ({
    name,
    title: title.text,
    series: series[chart]!.items.map((one, index) => ({
      name: one.name,
      ...(cells?.[chart]![index] ?? { values: null, categories: null }),
      drawn: null,
    })),
  }));
}

/** What stands for a series that draws numbers of its own. */
const OWN_NUMBERS = "numbers of its own";

async function readSources(
  context: Excel.RequestContext,
  series: readonly Excel.ChartSeriesCollection[],
): Promise<readonly (readonly { readonly values: string; readonly categories: string }[])[]> {
  const kinds = series.map(({ items }) =>
    items.map((one) => (["Values", "Categories"] as const).map((which) => one.getDimensionDataSourceType(which))),
  );
  await context.sync();
  const isOwn = (kind: string) => kind === "List" || kind === "Unknown";
  const sources = series.map(({ items }, chart) =>
    items.map((one, index) =>
      (["Values", "Categories"] as const).map((which, at) =>
        isOwn(kinds[chart]![index]![at]!.value) ? null : one.getDimensionDataSourceString(which),
      ),
    ),
  );
  await context.sync();
  return sources.map((all) =>
    all.map(([values, categories]) => ({ values: values?.value ?? OWN_NUMBERS, categories: categories?.value ?? OWN_NUMBERS })),
  );
}

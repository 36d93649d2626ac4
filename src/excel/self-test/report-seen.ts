import type { ExcelRun } from "../workbook";

/** A report sheet's page set-up and looks, as Excel gives them. */
export interface PageSeen {
  readonly orientation: string;
  readonly paperSize: string;
  readonly printArea: string;
  readonly titleRows: string;
  readonly header: string;
  readonly footer: string;
  readonly scale: number | undefined;
  readonly centred: boolean;
  readonly breaks: number;
  readonly gridlines: boolean;
  readonly tabColour: string;
  readonly frozen: string;
}

/** A chart, as Excel gives it. */
export interface ChartSeen {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly series: readonly string[];
  /** What each series draws; null where this Excel cannot tell (ExcelApi 1.12). */
  readonly values: readonly (readonly unknown[])[] | null;
}

/** Reads a sheet's page set-up and looks back: one sync. */
export function readPage(run: ExcelRun, sheet: string): Promise<PageSeen> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("showGridlines,tabColor");
    const layout = worksheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
    const area = layout.getPrintAreaOrNullObject().load("address");
    const titles = layout.getPrintTitleRowsOrNullObject().load("address");
    const pages = layout.headersFooters.defaultForAllPages.load("centerHeader,rightFooter");
    const breaks = worksheet.horizontalPageBreaks.load("items");
    const frozen = worksheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return {
      orientation: layout.orientation,
      paperSize: layout.paperSize,
      printArea: area.isNullObject ? "" : local(area.address),
      titleRows: titles.isNullObject ? "" : local(titles.address),
      header: pages.centerHeader,
      footer: pages.rightFooter,
      scale: layout.zoom.scale,
      centred: layout.centerHorizontally,
      breaks: breaks.items.length,
      gridlines: worksheet.showGridlines,
      tabColour: worksheet.tabColor,
      frozen: frozen.isNullObject ? "" : local(frozen.address),
    };
  });
}

/** Reads the charts of a sheet in their order: two syncs, and a third where Excel can tell what they draw. */
export function readCharts(run: ExcelRun, sheet: string, tellsValues: boolean): Promise<readonly ChartSeen[]> {
  return run(async (context) => {
    const charts = context.workbook.worksheets.getItem(sheet).charts.load("items/name,items/chartType,items/title/text");
    await context.sync();
    const series = charts.items.map((chart) => chart.series.load("items/name"));
    await context.sync();
    const values = tellsValues ? series.map(({ items }) => items.map((one) => one.getDimensionValues("Values"))) : null;
    if (values) await context.sync();
    return charts.items.map(({ name, chartType, title }, index) => ({
      name,
      type: chartType,
      title: title.text,
      series: series[index]!.items.map((one) => one.name),
      values: values && values[index]!.map((one) => one.value),
    }));
  });
}

/** The address without its sheet: some platforms give addresses with it, others without. */
function local(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

/** The kinds of data validation on cells: one for each address. */
export function readValidations(run: ExcelRun, sheet: string, addresses: readonly string[]): Promise<readonly string[]> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const rules = addresses.map((address) => worksheet.getRange(address).dataValidation.load("type"));
    await context.sync();
    return rules.map(({ type }) => type);
  });
}

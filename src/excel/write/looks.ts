import { localAddress } from "../../domain/address";
import { paletteOf } from "../../report/colours";
import type { ReportPlan } from "../../report/plan";
import { refusal } from "./refusal";
import type { WriteStep } from "./send-steps";
import { chartLooks } from "./write-chart";
import { writePage } from "./write-page";

/** Which looks of a report Excel refused, in words, and Excel's answer. */
export interface RefusedLook {
  readonly what: string;
  readonly reason: string;
}

interface Look {
  readonly what: string;
  readonly steps: readonly WriteStep[];
}

/** What the workbook was like before. */
export interface Found {
  /** The report’s sheet is hidden. */
  readonly isHidden: boolean;
  /** The workbook’s properties have a title, which is left alone. */
  readonly isTitled: boolean;
}

/**
 * Gives a complete report its looks, in a sync of its own: some of them fail where another workbook is in front, or in some Excels. Where
 * the sync fails, each look is tried by itself. Returns those that Excel refused; the next build tries them again. `after` comes first,
 * once the report is seen to be whole; where it fails, it is left to the next build.
 */
export async function writeLooks(
  context: Excel.RequestContext,
  plan: ReportPlan,
  { isHidden, isTitled }: Found,
  after: WriteStep | null,
): Promise<readonly RefusedLook[]> {
  const looks = looksOf(plan, isHidden, isTitled);
  const hidden = isHidden ? [{ what: "view", reason: `The sheet “${plan.report.sheet}” is hidden. Unhide it to see the report.` }] : [];
  const own = after === null ? [] : [after];
  const refused = await refusal(context, [...own, ...looks.flatMap(({ steps }) => steps)]);
  if (refused === null) return hidden;
  await refusal(context, own);
  const one = [];
  for (const { what, steps } of looks) {
    const reason = await refusal(context, steps);
    if (reason !== null) one.push({ what, reason });
  }
  return [...one, ...hidden];
}

function looksOf({ report, data, colours }: ReportPlan, isHidden: boolean, isTitled: boolean): readonly Look[] {
  const palette = paletteOf(colours);
  const pages = [data, report].map(
    ({ sheet, page }): WriteStep =>
      ({ workbook }) =>
        writePage(workbook.worksheets.getItem(sheet), page),
  );
  const tabs: WriteStep = ({ workbook: { worksheets } }) => {
    for (const { sheet } of [data, report]) worksheets.getItem(sheet).showGridlines = false;
    worksheets.getItem(report.sheet).tabColor = colours.main;
  };
  const frozen: WriteStep = ({ workbook: { worksheets } }) => {
    for (const { sheet, frozenRows } of [data, report]) if (frozenRows > 0) worksheets.getItem(sheet).freezePanes.freezeRows(frozenRows);
  };
  const view: WriteStep = ({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(report.sheet);
    worksheet.activate();
    worksheet.getRange(localAddress({ row: 0, column: 0, rows: 1, columns: 1 })).select();
  };
  const first = report.cells[0]?.[0];
  const titled: WriteStep = ({ workbook }) => {
    if (first && "text" in first) workbook.properties.title = first.text;
  };
  return [
    { what: "page set-up", steps: pages },
    { what: "chart looks", steps: report.charts.map((chart) => chartLooks(chart, report, palette)) },
    { what: "tab colour and hidden gridlines", steps: [tabs] },
    { what: "frozen header", steps: [frozen] },
    ...(isHidden ? [] : [{ what: "view", steps: [view] }]),
    ...(isTitled ? [] : [{ what: "document title", steps: [titled] }]),
  ].filter(({ steps }) => steps.length > 0);
}

import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import { REPORT_NAMES, strandName } from "../names";
import type { PagePlan, ReportPlan, SheetPlan } from "../plan";
import { addKept } from "./data-sheet";
import { pageStarts } from "./page-breaks";
import { commentaryHeight } from "./section";

/**
 * The plan of a former report with room for the commentary as it is now: boxes as high as their words need, pages broken anew,
 * and a place on the strand data sheet for commentary of strands that the former report does not have.
 */
export function withCommentary(plan: ReportPlan, commentary: ReadonlyMap<string, string>): ReportPlan {
  const placed = new Set([...plan.report.commentary, ...plan.data.commentary].map(({ key }) => key));
  const lacking = [...commentary].filter(([key, words]) => !placed.has(key) && words.trim() !== "").map(([key]) => key);
  const data = lacking.length === 0 ? plan.data : addKept(plan.data, lacking);
  const onData = (address: string) => `=${quotedSheet(data.sheet)}!${absoluteAddress(parseAddress(address))}`;
  const whole = localAddress({ row: 0, column: 0, rows: data.cells.length, columns: data.columnWidths.length });
  const names = plan.names.map((name) => (name.name === REPORT_NAMES.data ? { ...name, refersTo: onData(whole) } : name));
  const added = data.commentary
    .filter(({ key }) => !placed.has(key))
    .map(({ key, address }) => ({ name: strandName(key, "Commentary"), refersTo: onData(address) }));
  return { ...plan, report: withBoxes(plan.report, commentary), data, names: [...names, ...added] };
}

function withBoxes(sheet: SheetPlan, commentary: ReadonlyMap<string, string>): SheetPlan {
  const width = sheet.columnWidths.reduce((sum, column) => sum + column, 0);
  const rowHeights = [...sheet.rowHeights];
  for (const { key, address } of sheet.commentary)
    rowHeights[parseAddress(address).row] = commentaryHeight(commentary.get(key) ?? "", width);
  return { ...sheet, rowHeights, page: pagesFor(sheet.page, sheet.rowHeights, rowHeights) };
}

/** Breaks between the same blocks, by their new heights. */
function pagesFor(page: PagePlan, before: readonly number[], after: readonly number[]): PagePlan {
  const grown = (first: number, end: number) =>
    after.slice(first, end).reduce((sum, height, row) => sum + height - before[first + row]!, 0);
  const blocks = page.blocks.map((block, index) => ({
    ...block,
    height: block.height + grown(block.first, page.blocks[index + 1]?.first ?? after.length),
  }));
  return { ...page, blocks, breaks: pageStarts(blocks, after[0]!).map((row) => `A${row + 1}`) };
}

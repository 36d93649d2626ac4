import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import { REPORT_NAMES, strandName } from "../names";
import type { ReportPlan } from "../plan";
import { printedWidth } from "../printed";
import { addKept } from "./kept-commentary";
import { resizeBoxes } from "./resize-boxes";
import { boxHeights } from "./section";

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
  const width = printedWidth(plan.report);
  return resizeBoxes({ ...plan, data, names: [...names, ...added] }, (key) => boxHeights(commentary.get(key) ?? "", width));
}

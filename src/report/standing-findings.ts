import { parseAddress } from "../domain/address";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import { flawsOf, flawTexts } from "./accessibility";
import type { ReportPlan } from "./plan";
import { chooseSheets, nameInTheWay, type PresentSheets } from "./sheet-names";

/** The result of a build that was cut off: the report before it is back, or the new one whole, or neither; or there was none before it, and the next build goes on. */
export interface RestoredBuild {
  readonly holds: "former" | "new" | "neither" | "nothing";
  /** A sheet with commentary that is not in the report; null where all of it is. */
  readonly commentary: string | null;
}

/** What stands in the way of the report, or was put right before it: protected sheets, names that are taken, a build that was cut off. */
export function standingFindings(
  present: PresentSheets,
  sheets: readonly { readonly sheet: string; readonly isProtected: boolean }[],
  restored: RestoredBuild | null,
): readonly Finding[] {
  const { report, data } = chooseSheets(present);
  const locked = sheets.filter(({ sheet, isProtected }) => isProtected && (sheet === report || sheet === data));
  const taken = nameInTheWay(present);
  return [
    ...locked.map(({ sheet }) => finding("sheetProtected", { sheet, address: null }, { sheet })),
    ...(taken === null ? [] : [finding("foreignReport", { sheet: taken, address: null }, { sheet: taken, used: report })]),
    ...(restored === null ? [] : restoredFindings(restored, report)),
  ];
}

function restoredFindings({ holds, commentary }: RestoredBuild, sheet: string): readonly Finding[] {
  const what =
    holds === "neither"
      ? [finding("reportLost", NOWHERE, {})]
      : holds === "nothing"
        ? []
        : [finding("reportRestored", { sheet, address: null }, { sheet })];
  return [...what, ...leftFindings(commentary)];
}

/** The result of writing a report: looks that Excel refused, and the sheet of commentary that was not seen in it. */
interface WrittenReport {
  readonly refused: readonly { readonly what: string; readonly reason: string }[];
  readonly commentary: string | null;
}

/** All that is said once a report has been written in the place of the former one, of which these are the names and the commentary. */
export function writtenFindings(
  { refused, commentary }: WrittenReport,
  plan: ReportPlan,
  former: { readonly names: ReadonlyMap<string, string>; readonly commentary: Parameters<typeof commentaryFindings>[0] },
): readonly Finding[] {
  return [
    ...leftFindings(commentary),
    ...looksFindings(plan.report.sheet, refused),
    ...movedFindings(former.names, plan),
    ...commentaryFindings(former.commentary, plan),
    ...flawFindings(plan),
  ];
}

/** A warning for each rule of accessible spreadsheets that the report breaks, at the first place. */
function flawFindings(plan: ReportPlan): readonly Finding[] {
  return flawTexts(flawsOf(plan)).map(({ text, toDo, places }) => finding("hardToRead", places[0]!, { text, toDo }));
}

/** A warning where commentary stands on a sheet of its own, and not in the report. */
function leftFindings(commentary: string | null): readonly Finding[] {
  return commentary === null ? [] : [finding("commentaryLeft", { sheet: commentary, address: null }, { sheet: commentary })];
}

/** A warning where the report is whole, but Excel refused something of its looks. */
function looksFindings(sheet: string, refused: WrittenReport["refused"]): readonly Finding[] {
  return refused.length === 0 ? [] : [finding("looksRefused", { sheet, address: null }, { refused })];
}

/**
 * A warning where a figure that the former report had too now stands in another cell: a formula elsewhere that points at
 * the old cell shows something else. Names with their formulas, former and new.
 */
export function movedFindings(former: ReadonlyMap<string, string>, plan: ReportPlan): readonly Finding[] {
  const cell = (formula: string) => formula.slice(formula.lastIndexOf("!") + 1);
  const moved = plan.names.some(({ name, refersTo }) => {
    const before = FIGURE.test(name) ? former.get(name) : undefined;
    return before !== undefined && before.includes("!") && cell(before) !== cell(refersTo);
  });
  const { sheet } = plan.report;
  return moved ? [finding("placesMoved", { sheet, address: null }, { sheet })] : [];
}

/** Errors for cells of the analyst's own, below the former report, that the new one would write over. */
export function cellsInTheWay(
  around: readonly { readonly sheet: string; readonly address: string }[],
  plan: ReportPlan,
): readonly Finding[] {
  return around.flatMap(({ sheet, address }) => {
    const written = [plan.report, plan.data].find((planned) => planned.sheet === sheet);
    const { row, column } = parseAddress(address);
    const isReached = written !== undefined && row < written.cells.length && column < written.columnWidths.length;
    return isReached ? [finding("cellsInTheWay", { sheet, address }, {})] : [];
  });
}

/** A note where the commentary of a strand leaves the report with it: on this build, not on those after. */
export function commentaryFindings(
  former: ReadonlyMap<string, { readonly text: string; readonly sheet: string }>,
  plan: ReportPlan,
): readonly Finding[] {
  const { sheet, commentary } = plan.data;
  const strands = commentary.filter(({ key }) => former.get(key)?.sheet !== sheet).map(({ key }) => key.replaceAll("_", " "));
  return strands.length > 0 ? [finding("commentaryKept", { sheet, address: null }, { strands, sheet })] : [];
}

const FIGURE = /_(Earlier|Later|Diff|Pct)$/;

import { withWorkbook, type ExcelRun, type WorkbookAccess } from "../excel/workbook";
import type { WorkbookOutline } from "../excel/read-outline";
import { flawTexts, type FlawText } from "../report/accessibility";
import type { Flaw } from "../report/accessibility/rule";
import { seenFlaws } from "../report/accessibility/what-excel-shows";
import { cutBoxes, withoutCommentary, type CutBox, type EmptyBox } from "../report/cut-boxes";

/** The state of the commentary boxes on the report sheet. */
export interface BoxesStanding {
  /** Boxes too small for their text. */
  readonly cut: readonly CutBox[];
  /** Boxes without a word. */
  readonly empty: readonly EmptyBox[];
  /** Where the report is hard to read for some readers, a rule each: what its build found, and what is seen of the analyst’s own. */
  readonly hardToRead: readonly FlawText[];
}

/** The result of resizing boxes. */
export interface ResizeOutcome {
  readonly resized: number;
  /** Strands whose text is longer than Excel's highest row holds. */
  readonly tooLong: readonly string[];
}

/** Looks at the boxes of commentary and at what else only Excel shows: two syncs, one where there is no report. */
export function lookAtBoxes(run: ExcelRun): Promise<BoxesStanding> {
  return withWorkbook(run, async (workbook) => {
    const { boxes, seen, outline, strands } = await read(workbook);
    const hardToRead = flawTexts([...builtFlaws(outline), ...seenFlaws(seen)]);
    return { cut: cutBoxes(boxes, strands), empty: withoutCommentary(boxes, strands), hardToRead };
  });
}

/**
 * Makes the rows of boxes that are too small for their text as high as they need to be, and changes nothing else. Throws an ExcelFailure
 * where Excel fails.
 */
export function resizeBoxes(run: ExcelRun): Promise<ResizeOutcome> {
  return withWorkbook(run, async (workbook) => {
    const { boxes, strands } = await read(workbook);
    const cut = cutBoxes(boxes, strands);
    const rows = cut.flatMap((box) => box.rows);
    const heights = new Map(boxes.flatMap((box) => box.rows.map(({ row, height }) => [row, height])));
    const before = rows.map(({ row }) => ({ row, height: heights.get(row)! }));
    if (cut[0] !== undefined) await workbook.heighten(cut[0].sheet, rows, before);
    return { resized: cut.length, tooLong: cut.filter(({ isTooLong }) => isTooLong).map(({ strand }) => strand) };
  });
}

async function read(workbook: WorkbookAccess) {
  const outline = await workbook.outline();
  return { ...(await workbook.boxes(outline)), outline, strands: (outline.state?.figures ?? []).map(({ strand }) => strand) };
}

/** What the build found, by the present names of the report's sheets; those that are only seen now are looked at anew. */
function builtFlaws({ state, reportSheet, dataSheet }: WorkbookOutline): readonly Flaw[] {
  if (state === null || reportSheet === null) return [];
  return (state.flaws ?? [])
    .filter(({ rule }) => rule !== "sheetNames")
    .map((flaw) => ({ ...flaw, sheet: (flaw.sheet === state.sheets.data ? dataSheet : reportSheet) ?? reportSheet }));
}

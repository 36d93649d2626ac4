import type { WorkbookHeads } from "../excel/read-heads";
import type { WorkbookOutline } from "../excel/read-outline";
import type { WorkbookAccess } from "../excel/workbook";
import { keptOptions } from "../kept/report-options";
import { partingColumns, readsPlaces } from "../report/report-options";
import { inSlices } from "./in-slices";
import {
  columnsOf,
  figuresOf,
  recogniseSheets,
  type RecognisedSheets,
  type SheetColumns,
  type SheetFigures,
  type StrandSource,
} from "../reading";

export type { StrandSource };

export type ReadingProgress =
  | { readonly step: "opening" | "recognising" | "comparing" }
  | { readonly step: "reading"; readonly rows: number; readonly of: number };

/** What the worksheets hold: the first half of the chain, in three syncs with the outline's. */
export interface ReadFigures extends SheetFigures {
  readonly outline: WorkbookOutline;
  readonly opened: WorkbookHeads;
  readonly recognised: RecognisedSheets;
  readonly columns: readonly SheetColumns[];
}

/**
 * Reads and recognises the offence worksheets, and adds up the strands' months. Throws the signal's reason when it is cancelled.
 */
export async function readFigures(
  workbook: WorkbookAccess,
  outline: WorkbookOutline,
  source: StrandSource,
  progress: (step: ReadingProgress) => void,
  signal?: AbortSignal,
): Promise<ReadFigures> {
  progress({ step: "opening" });
  const opened = await workbook.heads(outline);
  const { heads } = opened;

  progress({ step: "recognising" });
  const kept = keptOptions(outline.reportOptions);
  const recognised = recogniseSheets(heads, {
    // What was chosen for this report comes before what is kept.
    ...{ outcomes: kept.columns.includes("solved"), places: readsPlaces(kept) },
    beside: partingColumns(kept.contributions),
    ...source,
  });
  const columns = await workbook.columns(columnsOf(recognised, heads), heads, (rows, of) => progress({ step: "reading", rows, of }));

  progress({ step: "comparing" });
  return { outline, opened, recognised, columns, ...(await inSlices(figuresOf(recognised, heads, columns), signal)) };
}

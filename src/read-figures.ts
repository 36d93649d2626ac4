import type { Finding } from "./domain/finding";
import type { StrandFigures } from "./domain/strand";
import type { WorkbookHeads } from "./excel/read-heads";
import type { WorkbookOutline } from "./excel/read-outline";
import type { WorkbookAccess } from "./excel/workbook";
import {
  collect,
  columnsNeeded,
  defineStrands,
  recognise,
  strandDefinitions,
  unnamedTotals,
  withWholes,
  type Recognition,
  type SheetColumns,
  type SheetHead,
} from "./worksheets";

/** How the strands are found. */
export interface StrandSource {
  /** The header of the column whose values are the strands; null where the workbook says what they are. */
  readonly by: string | null;
  /** A "Strands" table from elsewhere, for workbooks without one. */
  readonly strandsFrom: SheetHead | null;
}

export type ReadingProgress =
  | { readonly step: "opening" | "recognising" | "comparing" }
  | { readonly step: "reading"; readonly rows: number; readonly of: number };

/** What the worksheets hold: the first half of the chain, in three syncs. */
export interface ReadFigures {
  readonly outline: WorkbookOutline & { readonly restored: boolean };
  readonly opened: WorkbookHeads;
  readonly recognition: Recognition;
  readonly columns: readonly SheetColumns[];
  /** The sheet with the "Strands" table, of this workbook or from elsewhere. */
  readonly strandsHead: SheetHead | null;
  readonly strands: readonly StrandFigures[];
  readonly findings: readonly Finding[];
}

/** Reads and recognises the offence worksheets, and adds up the strands' months. */
export async function readFigures(
  workbook: WorkbookAccess,
  { by, strandsFrom }: StrandSource,
  progress: (step: ReadingProgress) => void,
): Promise<ReadFigures> {
  progress({ step: "opening" });
  const outline = await workbook.outline();
  const opened = await workbook.heads(outline);
  const { heads } = opened;

  progress({ step: "recognising" });
  const recognised = recognise(heads, { by });
  const strandsHead = strandsFrom ?? recognised.strandsHead;
  const given = strandsHead && by === null ? strandDefinitions(strandsHead) : null;
  const requests = columnsNeeded(recognised, given?.strands ?? null, by, heads);
  const columns = await workbook.columns(requests, heads, (rows, of) => progress({ step: "reading", rows, of }));

  progress({ step: "comparing" });
  const recognition = withWholes(recognised, heads, columns);
  const defined = defineStrands({ recognition, heads, columns, given: given?.strands ?? null, by });
  const unnamed = unnamedTotals(recognition, heads, columns, defined.definitions);
  const { strands, findings } = collect({ recognition, heads, columns, definitions: defined.definitions });
  return {
    outline,
    opened,
    recognition,
    columns,
    strandsHead,
    strands,
    findings: [...recognition.findings, ...(given?.findings ?? []), ...defined.findings, ...unnamed, ...findings],
  };
}

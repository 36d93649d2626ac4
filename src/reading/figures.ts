import type { Finding } from "../domain/finding";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { collect } from "./collect";
import { columnsNeeded } from "./strands/columns-needed";
import type { ColumnRequest, SheetColumns, SheetHead } from "./sheets/grid";
import { recognise } from "./recognise/recognise";
import { defineStrands } from "./strands/define-strands";
import type { GivenStrands } from "./strands/given-strand";
import { strandDefinitions } from "./strands/strand-table";
import type { Recognition } from "./tables/tables";
import { unnamedTotals } from "./unnamed-totals";
import { withWholes } from "./wholes";

/** How the strands are found. */
export interface StrandSource {
  /** The header of the column whose values are the strands; null where the workbook says what they are. */
  readonly by: string | null;
  /** A "Strands" table from elsewhere, for workbooks without one. */
  readonly strandsFrom: SheetHead | null;
}

/** What the first rows of all sheets tell. */
export interface RecognisedSheets {
  readonly recognised: Recognition;
  /** The sheet with the "Strands" table, of this workbook or from elsewhere. */
  readonly strandsHead: SheetHead | null;
  /** What that table says; null where it is not asked. */
  readonly given: GivenStrands | null;
  readonly by: string | null;
}

/** What the figures come to, and all that reading found. */
export interface SheetFigures {
  readonly recognition: Recognition;
  readonly definitions: readonly StrandDefinition[];
  readonly strands: readonly StrandFigures[];
  readonly findings: readonly Finding[];
}

/** Recognises the sheets from their first rows. */
export function recogniseSheets(heads: readonly SheetHead[], { by, strandsFrom }: StrandSource): RecognisedSheets {
  const recognised = recognise(heads, { by });
  const strandsHead = strandsFrom ?? recognised.strandsHead;
  return { recognised, strandsHead, given: strandsHead && by === null ? strandDefinitions(strandsHead) : null, by };
}

/** The columns of longer sheets that the figures are in. */
export function columnsOf({ recognised, given, by }: RecognisedSheets, heads: readonly SheetHead[]): readonly ColumnRequest[] {
  return columnsNeeded(recognised, given?.strands ?? null, by, heads);
}

/**
 * Adds up the strands' months from sheets that were recognised. `columns` answer what `columnsOf` asks for. `known` are the strands where
 * they are not to be defined anew, because not all tables are among the recognised ones.
 */
export function figuresOf(
  { recognised, given, by }: RecognisedSheets,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
  known: readonly StrandDefinition[] | null = null,
): SheetFigures {
  const recognition = withWholes(recognised, heads, columns);
  const { definitions, findings: defined } = known
    ? { definitions: known, findings: [] }
    : defineStrands({ recognition, heads, columns, given: given?.strands ?? null, by });
  const unnamed = unnamedTotals(recognition, heads, columns, definitions);
  const { strands, findings } = collect({ recognition, heads, columns, definitions });
  return {
    recognition,
    definitions,
    strands,
    findings: [...recognition.findings, ...(given?.findings ?? []), ...defined, ...unnamed, ...findings],
  };
}

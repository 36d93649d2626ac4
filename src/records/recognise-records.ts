import { atOnce } from "../domain/slices";
import type { ReadingNote } from "../domain/answer";
import type { RawValue } from "../domain/cell";
import type { Finding } from "../domain/finding";
import type { StrandDefinition } from "../domain/strand";
import { figuresOf, recogniseSheets, type MonthlyTable, type SheetHead } from "../reading";
import { READING, READING_HEADERS } from "../reading/sheets";

/** The sheet that records are counted to. Corrections call the records by this name too, so that they hold for the sheet as well. */
export const RECORDS = "Records";

/** The first records of a source, as a sheet would show them. */
export interface FirstRecords {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
  /** Whether a column holds dates, which are serial numbers in the rows. */
  readonly dates: readonly boolean[];
}

/** How the analyst wants records read. */
export interface RecordsSaid {
  readonly by: string | null;
  /** A "Strands" table. */
  readonly strandsFrom: SheetHead | null;
  readonly corrections: readonly ReadingNote[];
}

/** What the first records tell. */
export interface RecognisedRecords {
  /** The records as a table; null where they are not one row an offence, or where it is not clear what their columns are. */
  readonly table: MonthlyTable | null;
  /** The strands, with their columns named. Their values are looked up only once all is counted. */
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
}

/** What the first records alone can tell of strands; whether values occur they cannot. */
const OF_COLUMNS: readonly Finding["code"][] = [
  "unknownColumn",
  "columnNotNamed",
  "conditionIncomplete",
  "unknownSheet",
  "ambiguousColumn",
  "countedBy",
];

/** Recognises the columns of records as those of a sheet are, with the same questions and the same answers. */
export function recogniseRecords({ headers, rows, dates }: FirstRecords, said: RecordsSaid): RecognisedRecords {
  const head = headOf(RECORDS, [headers, ...rows], [headers.map(() => "General"), ...rows.map(() => dates.map(formatOf))]);
  const notes = said.corrections.map(({ sheet, column, readAs }) => [sheet, column, readAs]);
  const heads = [head, ...(notes.length > 0 ? [headOf(READING, [READING_HEADERS, ...notes], [])] : [])];
  const sheets = recogniseSheets(heads, said);
  const { recognised, given } = sheets;
  const [table = null, ...others] = recognised.tables;
  const asked = [...recognised.findings, ...(given?.findings ?? [])];
  if (table === null || others.length > 0 || !table.rowIsOffence || table.months.in !== "rows")
    return { table: null, definitions: [], findings: asked };
  const figures = atOnce(figuresOf(sheets, heads, []));
  const ofStrands = figures.findings.filter(({ code, severity }) => severity === "error" && OF_COLUMNS.includes(code)).map(ofFiles);
  return { table, definitions: figures.definitions, findings: [...new Set([...asked, ...ofStrands])] };
}

/** Records of files are those of one system: a sheet “Systems” would not help. */
function ofFiles(found: Finding): Finding {
  return found.code === "countedBy" ? { ...found, details: { ...found.details, why: { code: "files" } } } : found;
}

function formatOf(isDate: boolean): string {
  return isDate ? "dd/mm/yyyy" : "General";
}

function headOf(sheet: string, values: SheetHead["values"], formats: SheetHead["formats"]): SheetHead {
  const columns = Math.max(...values.map(({ length }) => length));
  return {
    ...{ sheet, values, formats, hidden: false, complete: true, hiddenRows: 0, filtered: false, date1904: false, tables: [] },
    used: { row: 0, column: 0, rows: values.length, columns },
  };
}

import type { BreakNote } from "../domain/break";
import { monthToSerial } from "../domain/month";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { refuseCut } from "../excel/write/refuse-cut";
import { writeTableSheet } from "../excel/write/write-table-sheet";
import { ALL_STRANDS, BREAKS, BREAKS_HEADERS, breaksGiven, keyOfBreak, type BreakRow } from "../reading/sheets";

const NOTE =
  "Where recording changed: a counting rule, a flag, a system. Strand: All for every strand. Month: the first that is recorded the new way. Due to recording: how many of the later 12 months’ offences are due to it, if you know.";

/** A row as it is written. */
type Said = Pick<BreakRow, "strand" | "month" | "note" | "part">;

/** What breaks are changed to. */
export interface BreaksChange {
  /** Breaks that are entered; the same strand and month said again is said anew. */
  readonly said: readonly BreakNote[];
  /** Breaks that are taken away, by strand and month. */
  readonly takenAway?: readonly Pick<BreakNote, "strand" | "month">[];
  /** The strands that the column Strand can be picked from. */
  readonly strands?: readonly string[];
}

/**
 * Keeps breaks in the workbook, in the table on the sheet "Breaks", beside those that stand there; rows that are not understood stay as they are.
 * Gives the rows that stood there before. Throws an ExcelFailure where the sheet was not read to its end.
 */
export async function keepBreaks(run: ExcelRun, { said, takenAway = [], strands = [] }: BreaksChange): Promise<readonly Said[]> {
  const { heads } = await withWorkbook(run, async (workbook) => workbook.heads(await workbook.outline()));
  const { sheet, rows: before } = breaksGiven(heads);
  refuseCut(heads.find((head) => head.sheet === sheet));
  const away = new Set(takenAway.map(keyOfBreak));
  const anew = new Map(said.map((each) => [keyOfBreak(each), rowOf(each)]));
  const kept = before.flatMap((row): readonly Said[] => {
    const key = keyOfBreak(row);
    const instead = anew.get(key);
    anew.delete(key);
    return instead ? [instead] : away.has(key) ? [] : [row];
  });
  await writeBreaks(run, [...kept, ...anew.values()], strands);
  return before;
}

/** Puts the rows back that `keepBreaks` found. */
export function takeBackBreaks(run: ExcelRun, before: readonly Said[], strands: readonly string[] = []): Promise<void> {
  return writeBreaks(run, before, strands);
}

async function writeBreaks(run: ExcelRun, rows: readonly Said[], strands: readonly string[]): Promise<void> {
  await writeTableSheet(run, {
    sheet: BREAKS,
    tableName: BREAKS,
    title: "Breaks in recording",
    note: NOTE,
    headers: BREAKS_HEADERS,
    rows: rows.map(({ strand, month, note, part }) => [strand, typeof month === "number" ? monthToSerial(month) : month, note, part]),
    textColumns: [0, 2],
    monthColumns: [1],
    countColumns: [3],
    widths: [150, 72, 240, 108],
    validations: [{ column: 0, choices: strands.length === 0 ? [] : [ALL_STRANDS, ...strands] }],
  });
}

function rowOf({ strand, month, note, part }: BreakNote): Said {
  return { strand: strand === "" ? ALL_STRANDS : strand, month, note, part: part ?? "" };
}

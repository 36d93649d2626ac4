import { targetText, type TargetNote } from "../domain/target";
import { monthToSerial } from "../domain/month";
import { normalised } from "../domain/text";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { refuseCut } from "../excel/write/refuse-cut";
import { writeTableSheet } from "../excel/write/write-table-sheet";
import { TARGETS, TARGETS_HEADERS, targetsGiven, type TargetCell } from "../reading/sheets";

const NOTE =
  "What figures should come to. Month: blank for the strand’s whole period, or one month. Target: a number of offences, or a change on the earlier period with its sign, -5%.";

/** The sheet "Targets" has no row for each target, so that none can be added. The message is for the analyst. */
export class TargetsSheetError extends Error {
  override readonly name = "TargetsSheetError";
}

/**
 * Keeps targets of whole periods in the workbook, in the table on the sheet "Targets"; what it says of these strands before is replaced, all
 * else stays. Throws a TargetsSheetError where that sheet is laid out in another way, an ExcelFailure where it was not read to its end.
 */
export async function keepTargets(run: ExcelRun, said: readonly TargetNote[]): Promise<void> {
  const { heads } = await withWorkbook(run, async (workbook) => workbook.heads(await workbook.outline()));
  const { sheet, layout, cells } = targetsGiven(heads);
  if (sheet !== null && layout !== "rows")
    throw new TargetsSheetError(
      `The sheet “${sheet}” has no row for each target, so none can be added to it. Write the target on the sheet, or in the column Target of “Strands”.`,
    );
  refuseCut(heads.find((head) => head.sheet === sheet));
  const anew = new Map(said.map((note) => [normalised(note.strand), note]));
  const kept = cells.filter(({ strand }) => !anew.has(normalised(strand))).map(rowOf);
  await writeTableSheet(run, {
    sheet: TARGETS,
    tableName: TARGETS,
    title: "Targets",
    note: NOTE,
    headers: TARGETS_HEADERS,
    rows: [
      ...kept,
      ...[...anew.values()].map(({ strand, target }) => [strand, "", target.kind === "number" ? target.value : targetText(target)]),
    ],
    textColumns: [0],
    monthColumns: [1],
    // Changes in per cent are text, so that a plus stays.
    countColumns: [2],
    widths: [150, 72, 90],
  });
}

function rowOf({ strand, month, raw, shown }: TargetCell): readonly (string | number)[] {
  const isNumber = typeof raw === "number" && !shown.endsWith("%");
  return [strand, typeof month === "number" ? monthToSerial(month) : (month ?? ""), isNumber ? raw : shown];
}

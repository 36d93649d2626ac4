import type { Finding } from "../domain/finding";
import { messageOf } from "../checks/messages";
import { markPack, readPackMark } from "../excel/pack-mark";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { cellsInTheWay, writtenFindings } from "../report/standing-findings";
import type { PackFile } from "./build-packs";

/** Something of the analyst's is where a pack is to be written: another workbook, or cells. The message is for the analyst. */
export class PackInTheWayError extends Error {
  override readonly name = "PackInTheWayError";
}

/**
 * Writes a pack into a new workbook, or in place of the former one in its own workbook, whose commentary stays. Returns what is not as it should be in it. Throws a PackInTheWayError where anything
 * else is in the way, and an ExcelFailure where Excel fails.
 */
export async function writePack(
  run: ExcelRun,
  file: PackFile,
  { isNew, today }: { readonly isNew: boolean; readonly today: Date },
): Promise<readonly Finding[]> {
  const mark = file.place === null ? file.column : `${file.column}: ${file.place}`;
  if (!isNew && (await readPackMark(run)) !== mark)
    throw new PackInTheWayError(
      `A workbook of this name is there already, and it is not ${file.place === null ? "an index" : `the pack of ${file.place}`}. It was not changed. Move it, or choose another folder.`,
    );
  const remarks = await withWorkbook(run, async (workbook) => {
    const outline = await workbook.outlinePutRight(true);
    const opened = await workbook.heads({ ...outline, sheets: [], tables: [] });
    const commentary = new Map([...opened.former.commentary].map(([key, { text }]) => [key, text]));
    const { plan, findings } = file.plan(
      { commentary, sheets: { report: outline.reportSheet, data: outline.dataSheet } },
      { outline, opened },
    );
    const [inTheWay] = cellsInTheWay(opened.former.around, plan);
    if (inTheWay) throw new PackInTheWayError(messageOf(inTheWay));
    // A pack marks no revisions, so it keeps no list of what was reported.
    const written = await workbook.write(plan, outline, opened, today.toISOString(), []);
    return [...findings, ...writtenFindings(written, plan, { names: outline.names, commentary: opened.former.commentary })];
  });
  if (isNew) await markPack(run, mark);
  return remarks;
}

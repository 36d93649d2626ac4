import type { LastReported } from "../analysis/bridge";
import { bridgedRecords } from "../chain/bridged-records";
import { inSlices } from "../chain/in-slices";
import type { ReadFigures } from "../chain/read-figures";
import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { EarlierRecords } from "../domain/strand-records";
import type { ExcelRun } from "../excel/workbook";
import { triedTwice } from "../excel/write/tried-twice";
import { checkTableSheet, writeTableSheet } from "../excel/write/write-table-sheet";
import { strandRecords } from "../reading/systems";
import { bridgeList } from "../report/bridge-list";

/** The last reports with what was revised shown record by record, and how the list of these records is written. */
export interface BridgeByRecord {
  readonly last: readonly LastReported[];
  readonly findings: readonly Finding[];
  /** Throws an ExcelFailure where the sheet "Bridge" could not be written, before anything is. */
  readonly check: () => Promise<void>;
  /** Writes the list once the report stands. */
  readonly write: () => Promise<void>;
}

/** Shows record by record what was revised since the last report, and lists the records. */
export async function bridgeByRecord(
  run: ExcelRun,
  figures: ReadFigures,
  {
    last,
    comparisons,
    earlier,
  }: { readonly last: readonly LastReported[]; readonly comparisons: readonly Comparison[]; readonly earlier: EarlierRecords },
  signal?: AbortSignal,
): Promise<BridgeByRecord> {
  const now = strandRecords(figures, figures.opened.heads, figures.columns, "now");
  const { told, ...bridged } = await inSlices(bridgedRecords(last, comparisons, earlier, now), signal);
  const plan = told === null || told.strands.length === 0 ? null : bridgeList(told);
  return {
    ...bridged,
    check: () => (plan === null ? Promise.resolve() : checkTableSheet(run, plan)),
    async write() {
      if (plan === null) return;
      const message = `The report was written, and Excel did not answer for the sheet “${plan.sheet}” of its records. Build the report again to complete it.`;
      await triedTwice(() => writeTableSheet(run, plan), message);
    },
  };
}

import type { ExcelRun } from "../src/excel/workbook";
import { keepBreaks } from "../src/jobs/keep-breaks";
import { keepReading } from "../src/jobs/keep-reading";
import { keepTargets } from "../src/jobs/keep-targets";
import type { ReportArguments } from "./report-arguments";

/** Keeps what the arguments say of the figures in the copy, where a build reads it. */
export async function keepSaid(run: ExcelRun, { corrections, breaks, targets }: ReportArguments): Promise<void> {
  if (corrections.length > 0) await keepReading(run, corrections);
  if (breaks.length > 0) await keepBreaks(run, { said: breaks });
  if (targets.length > 0) await keepTargets(run, targets);
}

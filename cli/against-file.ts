import path from "node:path";
import { openHost } from "../host/node";
import type { ReportedBuild } from "../src/domain/reported-build";
import { whyOtherStrands } from "../src/chain/other-strands";
import type { StrandSource } from "../src/chain/read-figures";
import type { BuildOptions } from "../src/jobs/build-report";
import { readEarlierRecords } from "../src/jobs/read-earlier-records";
import { readReported } from "../src/jobs/read-reported";
import { ArgumentsError } from "./command";

/** Another workbook with a report, such as last quarter's, as a build takes it. */
interface Against extends Required<Pick<BuildOptions, "against">>, Pick<BuildOptions, "earlierRecords"> {}

/**
 * Reads another workbook's report. Throws a HostFileError where the file cannot be read, an ArgumentsError where it keeps nothing that a report could be
 * set against. Of null there is nothing.
 */
export async function readAgainstFile(file: string | null, source: StrandSource): Promise<Against> {
  if (file === null) return { against: [] };
  const { run } = await openHost({ workbook: file });
  const { value, problem } = await readReported(run);
  if (problem !== null) throw new ArgumentsError(`What ${file} keeps of earlier reports cannot be read: ${problem}. Leave --against out.`);
  if (value.length === 0)
    throw new ArgumentsError(
      `${file} has no report that says what it reported. Give --against a workbook with a report from Strand Report, as --out saved it.`,
    );
  // Its records take as long to read as the file is large: only a report that shows them asks for them.
  return { against: value, earlierRecords: () => readEarlierRecords(run, source, path.basename(file)) };
}

/** Refuses earlier reports that have none of these strands. */
export function refuseOtherStrands(builds: readonly ReportedBuild[], strands: readonly string[], file: string | null): void {
  const why = file === null ? null : whyOtherStrands(builds, strands, file);
  if (why !== null) throw new ArgumentsError(why);
}

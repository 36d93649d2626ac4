import { types } from "node:util";
import { HostFileError } from "../host/node";
import { NothingToAcceptError } from "../src/jobs/check-workbook";
import { PackInTheWayError } from "../src/jobs/write-pack";
import { TargetsSheetError } from "../src/jobs/keep-targets";
import { ExcelFailure } from "../src/excel/failure";
import { ReportOptionsError } from "../src/report/report-options";
import { ArgumentsError } from "./command";

/** The message for an error that the user can cause or meet; null for a fault of our own. */
export function faultText(error: unknown): { readonly code: string; readonly message: string } | null {
  if (error instanceof ArgumentsError) return { code: "badArguments", message: error.message };
  if (error instanceof NothingToAcceptError) return { code: "nothingToAccept", message: error.message };
  if (error instanceof HostFileError) return { code: `file${error.code}`, message: error.message };
  if (error instanceof ExcelFailure) return { code: error.code, message: error.message };
  if (error instanceof PackInTheWayError) return { code: "packInTheWay", message: error.message };
  if (error instanceof TargetsSheetError) return { code: "targetsSheet", message: error.message };
  if (error instanceof ReportOptionsError) return { code: "badReportOption", message: error.message };
  if (error instanceof Error && error.name in OF_RECORDS) return { code: OF_RECORDS[error.name]!, message: error.message };
  return isSystemError(error)
    ? {
        code: "fileNotWritable",
        message: `The folder for the report, ${error.path ?? ""}, cannot be written to. Choose another file with --out.`,
      }
    : null;
}

/** By their names: what counts records is loaded only where records are counted. */
const OF_RECORDS: Readonly<Record<string, string>> = {
  SourceError: "recordsUnreadable",
  TallyError: "recordsLost",
  DecidedOtherwiseError: "recordsDecidedOtherwise",
  CountedOtherwiseError: "recordsCountedOtherwise",
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && "syscall" in error && "code" in error;
}

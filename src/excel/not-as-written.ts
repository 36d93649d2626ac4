import type { NotAsWritten } from "./read-report";

/** Why the existing report cannot be read as it was written, and what to do before it can be "taken out" or "verified". */
export function notAsWritten(reading: NotAsWritten, then: string): string {
  switch (reading.kind) {
    case "none":
      return `There is no report in this workbook yet. Build it, then ${then}.`;
    case "cutOff":
      return `The last build did not finish. Build the report again, then ${then}.`;
    case "planLost":
      return `The workbook no longer says how its report was made${reading.problem === null ? "" : `: ${reading.problem}`}. Build the report again, then ${then}.`;
    case "moved":
      return `Rows or columns of “${reading.sheet}” were put in or taken out. Build the report again, which keeps the commentary, then ${then}.`;
  }
}

import type { ReadingNote } from "../src/domain/answer";
import { filesOf, type ProgramCommand } from "./command";
import { withCorrections } from "./correct-option";
import type { JsonInspection } from "./json-inspection";

/** What `inspect` was asked to do. Paths are absolute. */
export interface InspectArguments {
  readonly workbook: string;
  readonly by: string | null;
  readonly json: boolean;
  /** Whether similar sheets are listed one by one. */
  readonly full: boolean;
  /** Corrections to keep in a copy of the workbook. */
  readonly corrections: readonly ReadingNote[];
  /** Where the copy goes. */
  readonly out: string;
}

interface Given {
  readonly by?: string;
  readonly json?: true;
  readonly full?: true;
  readonly correct?: readonly ReadingNote[];
  readonly out?: string;
}

export const inspectCommand: ProgramCommand<InspectArguments> = {
  name: "inspect",
  define: (command) =>
    withCorrections(command)
      .description("Says what was understood of every sheet of a workbook, and writes nothing.")
      .argument("[workbook]", "the workbook, .ods or text file to read; without one, the example")
      .option("--by <column>", "the column whose values would be the strands")
      .option("--full", "list sheets that are alike one by one")
      .option("--json", "print one JSON object to standard output")
      .option("--out <file>", "where to save the copy with the corrections (out/NAME-read.xlsx)"),
  read: (command, folder) => {
    const { by, json, full, correct, out } = command.opts<Given>();
    return {
      ...filesOf(command, folder, out, "read"),
      by: by ?? null,
      json: json ?? false,
      full: full ?? false,
      corrections: correct ?? [],
    };
  },
  start: async (args, surroundings) => (await import("./inspect")).inspect(args, surroundings),
  failed: (finding): JsonInspection => ({ sheets: [], findings: [finding] }),
};

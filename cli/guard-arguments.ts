import { filesOf, type ProgramCommand } from "./command";
import type { JsonGuard } from "./guard";

/** What `guard` was asked to do. Paths are absolute. */
export interface GuardArguments {
  readonly workbook: string;
  readonly sheet: string;
  /** Remove the guard instead. */
  readonly off: boolean;
  readonly json: boolean;
  /** Where the copy goes. */
  readonly out: string;
}

export const guardCommand: ProgramCommand<GuardArguments> = {
  name: "guard",
  define: (command) =>
    command
      .description("Puts Excel's own data validation on the entry cells of a sheet, in a copy of the workbook, or removes it again.")
      .argument("[workbook]", "the workbook to read; without one, the example")
      .requiredOption("--sheet <name>", "the sheet to guard")
      .option("--off", "remove what was put on, and nothing else")
      .option("--json", "print one JSON object to standard output")
      .option("--out <file>", "where to save the copy (out/NAME-guarded.xlsx)"),
  read: (command, folder) => {
    const { sheet, off, json, out } = command.opts<{ sheet: string; off?: true; json?: true; out?: string }>();
    return { ...filesOf(command, folder, out, "guarded"), sheet, off: off ?? false, json: json ?? false };
  },
  start: async (args, surroundings) => (await import("./guard")).guard(args, surroundings),
  failed: (finding): JsonGuard => ({ sheet: null, result: null, output: null, cells: [], left: [], findings: [finding] }),
};

import { ArgumentsError, filesOf, type ProgramCommand } from "./command";
import type { JsonSystems } from "./systems";

/** What `systems` was asked to do. Paths are absolute. */
export interface SystemsArguments {
  readonly workbook: string;
  /** Where the copy with the sheets goes. */
  readonly out: string;
  readonly json: boolean;
}

export const systemsCommand: ProgramCommand<SystemsArguments> = {
  name: "systems",
  define: (command) =>
    command
      .description("Compares the records of two systems, and writes how far they agree and what to put right, in a copy of the workbook.")
      .argument("[workbook]", "the workbook with the extracts of both systems; it is only read")
      .option("--json", "print one JSON object to standard output")
      .option("--out <file>", "where to save the copy (out/NAME-systems.xlsx)"),
  read: (command, folder) => {
    if (command.args.length === 0) throw new ArgumentsError("Name the workbook with the records of two systems.");
    const { json, out } = command.opts<{ json?: true; out?: string }>();
    return { ...filesOf(command, folder, out, "systems"), json: json ?? false };
  },
  start: async (args, surroundings) => (await import("./systems")).systems(args, surroundings),
  failed: (finding): JsonSystems => ({
    systems: null,
    output: null,
    records: 0,
    agree: 0,
    differences: null,
    matched: null,
    leftOut: [],
    findings: [finding],
  }),
};

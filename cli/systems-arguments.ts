import path from "node:path";
import { ArgumentsError, filesOf, type ProgramCommand } from "./command";
import type { JsonSystems } from "./systems";

/** What `systems` was asked to do. Paths are absolute. */
export interface SystemsArguments {
  readonly workbook: string;
  /** Where the copy with the sheets goes. */
  readonly out: string;
  /** Another workbook with the records of one of the systems; null for none. It is only read. */
  readonly beside: string | null;
  readonly json: boolean;
}

export const systemsCommand: ProgramCommand<SystemsArguments> = {
  name: "systems",
  define: (command) =>
    command
      .description("Compares the records of two systems, and writes how far they agree and what to put right, in a copy of the workbook.")
      .argument("[workbook]", "the workbook with the extracts of both systems; it is only read")
      .option("--with <file>", "another workbook, which has the records of one of the systems; it is only read")
      .option("--json", "print one JSON object to standard output")
      .option("--out <file>", "where to save the copy (out/NAME-systems.xlsx)"),
  read: (command, folder) => {
    if (command.args.length === 0) throw new ArgumentsError("Name the workbook with the records of two systems.");
    const { json, out, with: beside } = command.opts<{ json?: true; out?: string; with?: string }>();
    return {
      ...filesOf(command, folder, out, "systems"),
      beside: beside === undefined ? null : path.resolve(folder, beside),
      json: json ?? false,
    };
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

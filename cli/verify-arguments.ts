import path from "node:path";
import { ArgumentsError, filesOf, type ProgramCommand } from "./command";
import type { JsonVerification } from "./verify";

/** What `verify` was asked to do. Paths are absolute. */
export interface VerifyArguments {
  readonly workbook: string;
  /** Where the certificate goes; null for none. */
  readonly certificate: string | null;
  readonly json: boolean;
}

export const verifyCommand: ProgramCommand<VerifyArguments> = {
  name: "verify",
  define: (command) =>
    command
      .description("Computes a saved report anew from the months that it holds, and lists what does not agree with them.")
      .argument("[workbook]", "the workbook with the report; it is only read")
      .option("--certificate <file>", "also save one page, .html, of what was counted, from where, and the hash of the months")
      .option("--json", "print one JSON object to standard output"),
  read: (command, folder) => {
    if (command.args.length === 0) throw new ArgumentsError("Name the workbook with the report that is to be verified.");
    const { certificate, json } = command.opts<{ certificate?: string; json?: true }>();
    if (certificate !== undefined && !/^\.html?$/i.test(path.extname(certificate)))
      throw new ArgumentsError(`The certificate is a web page: give --certificate a name that ends in .html, not “${certificate}”.`);
    return {
      workbook: filesOf(command, folder, undefined, "verified").workbook,
      certificate: certificate === undefined ? null : path.resolve(folder, certificate),
      json: json ?? false,
    };
  },
  start: async (args, surroundings) => (await import("./verify")).verify(args, surroundings),
  failed: (finding): JsonVerification => ({
    ...{ notChecked: finding.message, faults: [], cells: 0, charts: 0, months: 0, hash: null, certificate: null },
    findings: [finding],
  }),
};

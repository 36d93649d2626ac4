import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { JsonFinding } from "./json-finding";

/** The surroundings of a command: the process's own, or a test's. */
export interface Surroundings {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Where relative paths start. */
  readonly cwd: string;
  readonly today: Date;
  /** Asks to be told where the user wants to stop; without it, the program ends at once. */
  readonly interrupted?: () => AbortSignal;
  /** How the user calls a command, for help and hints. */
  readonly calledAs: (name: string) => string;
}

/** One of the program's commands. Its arguments are known at once; its code, with the engine, is loaded when needed. */
export interface ProgramCommand<Arguments = unknown> {
  readonly name: string;
  /** Adds the command's description, arguments and options. */
  readonly define: (command: Command) => Command;
  /** The parsed arguments. Throws an ArgumentsError. */
  readonly read: (command: Command, folder: string) => Arguments;
  /** Runs it; returns the exit code. */
  readonly start: (args: Arguments, surroundings: Surroundings) => Promise<number>;
  /** The object that --json prints where the command cannot run at all. */
  readonly failed: (finding: JsonFinding, folder: string) => unknown;
}

/** Exit codes of the commands. */
export const EXIT = { done: 0, stopped: 1, unusable: 2 } as const;

/** Arguments that cannot be used; the message says why. */
export class ArgumentsError extends Error {
  override readonly name = "ArgumentsError";
}

/** The workbook that is read where none is named. */
export const DEFAULT_WORKBOOK = path.join(__dirname, "..", "examples", "essex-2020.xlsx");

/** The workbook to read and the file to write, as absolute paths. Throws an ArgumentsError for an output that is no Excel workbook. */
export function filesOf(
  { args: [given] }: Command,
  folder: string,
  out: string | undefined,
  ending: string,
): { readonly workbook: string; readonly out: string } {
  const workbook = given === undefined ? DEFAULT_WORKBOOK : path.resolve(folder, given);
  if (out !== undefined && path.extname(out).toLowerCase() !== ".xlsx")
    throw new ArgumentsError(`What is written is saved as an Excel workbook: give --out a name that ends in .xlsx, not “${out}”.`);
  return {
    workbook,
    out: path.resolve(folder, out ?? path.join("out", `${path.basename(workbook, path.extname(workbook))}-${ending}.xlsx`)),
  };
}

/** Throws an ArgumentsError where the file to write is also one to read. */
export function refuseOwn(out: string, source: string, which: "the file" | "a file"): void {
  if (realPath(out) !== realPath(source)) return;
  throw new ArgumentsError(`“${out}” is ${which} that is read. It is never written to. Choose another one with --out.`);
}

/** The file behind links; for one that does not exist yet, its path. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : path.resolve(file);
}

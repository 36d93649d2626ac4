import path from "node:path";
import type { Command } from "commander";
import { ArgumentsError } from "../command";

/** The files that the report is taken out to, beside the workbook; null for none. Paths are absolute. */
export interface PaperFiles {
  readonly word: string | null;
  readonly slides: string | null;
  readonly valuesOnly: string | null;
  /** A Word document or template whose styles are taken. */
  readonly wordTemplate: string | null;
}

/** What the command line gives of them. */
export interface GivenPapers {
  readonly word?: string | undefined;
  readonly slides?: string | undefined;
  readonly valuesOnly?: string | undefined;
  readonly wordTemplate?: string | undefined;
}

export function withPapers(command: Command): Command {
  return command
    .option("--word <file>", "also save the report as a Word document")
    .option("--word-template <file>", "a Word document or template whose styles the Word document takes")
    .option("--slides <file>", "also save the report as slides")
    .option("--values-only <file>", "also save a copy of the report to send out: values, no formulas, names or links");
}

/** Throws an ArgumentsError for a name of another kind, or a template without a document. */
export function paperFiles(given: GivenPapers, folder: string): PaperFiles {
  const { word, slides, valuesOnly, wordTemplate } = given;
  if (wordTemplate !== undefined && word === undefined)
    throw new ArgumentsError("--word-template is for a Word document: give --word too.");
  return {
    word: named(word, "--word", ".docx", folder),
    slides: named(slides, "--slides", ".pptx", folder),
    valuesOnly: named(valuesOnly, "--values-only", ".xlsx", folder),
    wordTemplate: wordTemplate === undefined ? null : path.resolve(folder, wordTemplate),
  };
}

function named(file: string | undefined, option: string, ending: string, folder: string): string | null {
  if (file === undefined) return null;
  if (path.extname(file).toLowerCase() === ending) return path.resolve(folder, file);
  throw new ArgumentsError(`Give ${option} a name that ends in ${ending}, not “${file}”.`);
}

/** The files to write. */
export function filesToWrite({ word, slides, valuesOnly }: PaperFiles): readonly string[] {
  return [word, slides, valuesOnly].flatMap((file) => file ?? []);
}

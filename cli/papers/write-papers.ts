import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { HostFileError, writeWhole } from "../../host/node";
import type { ExcelRun } from "../../src/excel/workbook";
import { readPaper, type PaperRead } from "../../src/jobs/read-paper";
import { PaperError } from "../../src/papers/paper-error";
import type { JsonFinding } from "../json-finding";
import { drawPicture } from "./draw-picture";
import { filesToWrite, type PaperFiles } from "./paper-options";

/** What was saved beside the workbook, and what could not be made. */
export interface WrittenPapers {
  readonly files: readonly string[];
  readonly findings: readonly JsonFinding[];
}

/** Saves the report as it stands in the workbook to each of these files. What cannot be made is a finding; the others are made all the same. */
export async function writePapers(run: ExcelRun, files: PaperFiles): Promise<WrittenPapers> {
  if (filesToWrite(files).length === 0) return { files: [], findings: [] };
  const made: string[] = [];
  const findings: JsonFinding[] = [];
  const failed = (message: string) => findings.push({ code: "paperNotMade", severity: "error", sheet: null, address: null, message });
  let read: PaperRead;
  try {
    read = await readPaper(run);
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    failed(error.message);
    return { files: made, findings };
  }
  for (const [file, make] of makers(files, read)) {
    try {
      const bytes = await make();
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, bytes);
      made.push(file);
    } catch (error) {
      failed(messageOf(error, file));
    }
  }
  return { files: made, findings };
}

/** The maker of each file that was asked for. Their libraries are loaded only then. */
function makers({ word, slides, valuesOnly, wordTemplate }: PaperFiles, { paper, seen }: PaperRead) {
  const all: readonly (readonly [string | null, () => Promise<Uint8Array>])[] = [
    [
      word,
      async () => {
        const { makeWord } = await import("../../src/papers/word");
        return makeWord(paper, { draw: drawPicture, template: wordTemplate === null ? null : await readTemplate(wordTemplate) });
      },
    ],
    [slides, async () => (await import("../../src/papers/slides")).makeSlides(paper)],
    [valuesOnly, async () => (await import("../../src/papers/values")).makeValuesOnly(seen, paper, drawPicture)],
  ];
  return all.flatMap(([file, make]) => (file === null ? [] : [[file, make] as const]));
}

async function readTemplate(file: string) {
  try {
    return { name: path.basename(file), file: new Uint8Array(await readFile(file)) };
  } catch (error) {
    throw new PaperError(`The template “${file}” cannot be read, so no Word document was made.`, { cause: error });
  }
}

/** Throws what is no fault of the files or the report. */
function messageOf(error: unknown, file: string): string {
  if (error instanceof PaperError || error instanceof HostFileError) return error.message;
  if (error instanceof Error && "syscall" in error)
    return `“${file}” could not be written, since its folder cannot be made. Choose another file.`;
  throw error;
}

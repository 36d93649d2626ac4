import { isError } from "../chain/check-figures";
import { inSlices } from "../chain/in-slices";
import { messageOf } from "../checks/messages";
import { ranksNotGiven } from "../checks/reading/ranks-not-given";
import { wholesNotGiven } from "../checks/reading/wholes-not-given";
import { packMeasuresLeftOut } from "../checks/report/pack-measures-left-out";
import { packStrandsLeftOut } from "../checks/report/pack-strands-left-out";
import { packsDoNotAddUp } from "../checks/report/packs-do-not-add-up";
import { populationsNotRead } from "../checks/report/populations-not-read";
import type { Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import { paperOf } from "../papers/outline";
import { PaperError } from "../papers/paper-error";
import type { Draw } from "../papers/pictures";
import { valuesBook, valuesSheet, zippedFiles, type ValuesSheet } from "../papers/values";
import { packSheetNames, INDEX_NAME, NO_FORMER } from "../report/packs";
import type { ReportColours } from "../report/colours";
import type { ReportPlan } from "../report/plan";
import type { SeenReport } from "../report/seen-report";
import { seenWithoutExcel } from "../verify";
import type { ExcelRun } from "../excel/workbook";
import { buildPacks, type PackFile, type PacksOptions, type PacksOutcome } from "./build-packs";

/** What the packs in one file are: a sheet each of one workbook, or a workbook each in a .zip. */
export type PacksInFile = "sheets" | "workbooks";

/** What making one file of all packs is given. */
export interface PackFileOptions extends Omit<PacksOptions, "write" | "faultText"> {
  readonly as: PacksInFile;
  readonly draw: Draw;
}

/** All packs as one file, and what became of each. */
export interface PackBook {
  readonly outcome: PacksOutcome;
  /** What is to be known of all packs, or why there is none, in sentences. */
  readonly said: readonly string[];
  /** A workbook with a sheet for the index and one for each pack, or a .zip of a workbook each; null where it was stopped, or there is no pack. */
  readonly bytes: Uint8Array | null;
}

interface MadeSheet extends ValuesSheet {
  readonly file: PackFile;
  readonly title: string;
  readonly colours: ReportColours;
}

/**
 * Makes the packs of a column's values as one file of values only, the index first: nothing is written into the workbook that is read, and nothing
 * in the new one leads anywhere. Figures are worked out without Excel. Throws as buildPacks does.
 */
export async function packBook(run: ExcelRun, { draw, as, ...options }: PackFileOptions): Promise<PackBook> {
  const made: MadeSheet[] = [];
  const outcome = await buildPacks(run, {
    ...options,
    write: async (file) => {
      const { plan, findings } = file.plan(NO_FORMER, null);
      const seen = await inSlices(seenOf(plan));
      const paper = paperOf(seen);
      made.push({ file, title: paper.title, colours: seen.plan.colours, ...(await valuesSheet(seen, paper, draw)) });
      return findings;
    },
    faultText: (error) => (error instanceof PaperError ? error.message : null),
  });
  const remarks = new Set(outcome.remarks);
  const isSaid = outcome.packs.length === 0 ? isError : (each: Finding) => isOfPacks(each) || remarks.has(each);
  const said = outcome.findings.filter(isSaid).map(messageOf);
  const [index, packs] = [made.filter(({ file }) => file.place === null), made.filter(({ file }) => file.place !== null)];
  const [first] = [...index, ...packs];
  if (outcome.cancelled || packs.length === 0 || !first) return { outcome: withoutFile(outcome), said, bytes: null };
  const names = packSheetNames(packs.map(({ file }) => file.place!));
  const sheets = [...index.map((sheet) => ({ ...sheet, name: INDEX_NAME })), ...packs.map((sheet, at) => ({ ...sheet, name: names[at]! }))];
  if (as === "sheets") return { outcome, said, bytes: valuesBook({ title: first.title, colours: first.colours, sheets }) };
  const files = sheets.map((sheet) => ({ name: `${sheet.file.name}.xlsx`, bytes: valuesBook({ ...sheet, sheets: [sheet] }) }));
  return { outcome, said, bytes: zippedFiles(files) };
}

function* seenOf(plan: ReportPlan): Slices<SeenReport> {
  yield;
  return seenWithoutExcel(plan);
}

const OF_PACKS: ReadonlySet<Finding["code"]> = new Set([
  packStrandsLeftOut.code,
  packMeasuresLeftOut.code,
  packsDoNotAddUp.code,
  populationsNotRead.code,
  wholesNotGiven.code,
  ranksNotGiven.code,
]);

function isOfPacks({ code }: Finding): boolean {
  return OF_PACKS.has(code);
}

/** What became of the packs where there is no file: those that were made are in none. */
function withoutFile(outcome: PacksOutcome): PacksOutcome {
  const packs = outcome.packs.map((pack) => (pack.state === "written" ? { ...pack, state: "notReached" as const } : pack));
  return { ...outcome, packs, index: { state: "notReached", why: null } };
}

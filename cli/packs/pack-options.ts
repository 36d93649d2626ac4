import path from "node:path";
import { Option, type Command } from "commander";
import { normalised } from "../../src/domain/text";
import { partingColumns } from "../../src/report/report-options";
import { ArgumentsError } from "../command";

/** What packs can be: a workbook each in a folder, or a sheet each in one workbook of values. */
const PACKS_AS = ["workbooks", "sheets"] as const;
export type PacksAs = (typeof PACKS_AS)[number];

/** Packs instead of one report: the column that has one for each of its values, and the folder or the workbook that they go to, as an absolute path. */
export interface PacksAsked {
  readonly column: string;
  readonly as: PacksAs;
  readonly out: string;
}

export function withPacks(command: Command): Command {
  return command
    .option("--packs <column>", "a report for each value of this column, and an index of all, into the folder --out")
    .addOption(
      new Option("--packs-as <what>", "a workbook each, or a sheet each in one workbook of values, --out (workbooks)").choices(PACKS_AS),
    );
}

/** What goes with one report alone. */
const ALONE = ["saveStrands", "word", "slides", "valuesOnly", "against"] as const;

/** What the command line gives. */
interface Given extends Readonly<Partial<Record<(typeof ALONE)[number], unknown>>> {
  readonly packs: string | undefined;
  readonly packsAs: PacksAs | undefined;
  readonly out: string | undefined;
  readonly by: string | undefined;
  readonly contributions?: string | null;
}

/** Null where packs were not asked for. Throws an ArgumentsError where something goes with one report alone. */
export function packsAsked(
  { packs, packsAs, out, by, contributions, ...given }: Given,
  workbook: string,
  folder: string,
): PacksAsked | null {
  if (packs === undefined) {
    if (packsAs !== undefined) throw new ArgumentsError("--packs-as says what packs are: give --packs with a column too.");
    return null;
  }
  const alone = ALONE.find((option) => given[option] !== undefined);
  if (alone !== undefined) {
    const option = alone.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new ArgumentsError(`--${option} is for one report, not for packs. Leave it out, or --packs.`);
  }
  refuseSame(packs, by, "--by", "each pack would have one strand");
  for (const column of partingColumns(contributions ?? null)) refuseSame(packs, column, "--contributions", "each pack is one value of it");
  const as = packsAs ?? "workbooks";
  if (out !== undefined) refuseOut(out, as);
  const name = `${path.basename(workbook, path.extname(workbook))}-packs${as === "sheets" ? ".xlsx" : ""}`;
  return { column: packs, as, out: path.resolve(folder, out ?? path.join("out", name)) };
}

function refuseSame(packs: string, other: string | undefined, option: string, why: string): void {
  if (other === undefined || normalised(other) !== normalised(packs)) return;
  throw new ArgumentsError(`--packs and ${option} name the same column: ${why}. Give ${option} another column, or leave it out.`);
}

function refuseOut(out: string, as: PacksAs): void {
  const isBook = path.extname(out).toLowerCase() === ".xlsx";
  if (as === "workbooks" && isBook) throw new ArgumentsError(`Packs go to a folder: give --out the name of a folder, not “${out}”.`);
  if (as === "sheets" && !isBook)
    throw new ArgumentsError(`Packs as sheets go to one workbook: give --out a name that ends with .xlsx, not “${out}”.`);
}

import path from "node:path";
import type { Command } from "commander";
import { normalised } from "../../src/domain/text";
import { ArgumentsError } from "../command";

/** Packs instead of one report: the column that has one for each of its values, and the folder that they go to, as an absolute path. */
export interface PacksAsked {
  readonly column: string;
  readonly folder: string;
}

export function withPacks(command: Command): Command {
  return command.option("--packs <column>", "a report for each value of this column, and an index of all, into the folder --out");
}

/** What goes with one report alone. */
const ALONE = ["saveStrands", "word", "slides", "valuesOnly"] as const;

/** What the command line gives. */
interface Given extends Readonly<Partial<Record<(typeof ALONE)[number], unknown>>> {
  readonly packs: string | undefined;
  readonly out: string | undefined;
  readonly by: string | undefined;
  readonly contributions?: string | null;
}

/** Null where packs were not asked for. Throws an ArgumentsError where something goes with one report alone. */
export function packsAsked({ packs, out, by, contributions, ...given }: Given, workbook: string, folder: string): PacksAsked | null {
  if (packs === undefined) return null;
  const alone = ALONE.find((option) => given[option] !== undefined);
  if (alone !== undefined) {
    const option = alone.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new ArgumentsError(`--${option} is for one report, not for packs. Leave it out, or --packs.`);
  }
  if (by !== undefined && normalised(by) === normalised(packs))
    throw new ArgumentsError(
      "--packs and --by name the same column: each pack would have one strand. Give --by another column, or leave it out.",
    );
  if (contributions !== undefined && contributions !== null && normalised(contributions) === normalised(packs))
    throw new ArgumentsError(
      "--packs and --contributions name the same column: each pack is one value of it. Give --contributions another column, or leave it out.",
    );
  if (out !== undefined && path.extname(out).toLowerCase() === ".xlsx")
    throw new ArgumentsError(`Packs go to a folder: give --out the name of a folder, not “${out}”.`);
  const name = `${path.basename(workbook, path.extname(workbook))}-packs`;
  return { column: packs, folder: path.resolve(folder, out ?? path.join("out", name)) };
}

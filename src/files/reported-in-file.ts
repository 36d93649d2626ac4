import { strFromU8, unzipSync } from "fflate";
import type { ReportedBuild } from "../domain/reported-build";
import { LEDGER_NAMESPACE, ledgerFromXml } from "../kept/ledger";
import { FilesError } from "./files-error";

/** Parts of a workbook's file that can hold what builds reported: Excel numbers them. */
const PARTS = /^customXml\/item\d+\.xml$/;
/** Larger than any that a build writes. */
const MOST_BYTES = 4_000_000;
/** What a .zip, and so an .xlsx file, begins with. */
const ZIP = [0x50, 0x4b] as const;

/**
 * What the builds of another workbook reported, out of its .xlsx file; nothing else of it is unpacked. Throws a FilesError where the file is no
 * workbook, keeps no report, or was saved while a report was being built.
 */
export function reportedInFile(name: string, bytes: Uint8Array): readonly ReportedBuild[] {
  const texts = ledgerTexts(name, bytes);
  const slots = Object.values(LEDGER_NAMESPACE).map((namespace) => texts.filter((text) => text.includes(`xmlns="${namespace}"`)));
  const kept = slots.filter((parts) => parts.length > 0);
  // Only a build that was cut off leaves both, and which of them holds is then for the workbook to say.
  if (kept.length > 1)
    throw new FilesError(
      `${name} was saved while a report was being built. Open it in Excel, open Strand Report there so that it puts this right, save it, and choose it again.`,
    );
  const { value, problem } = ledgerFromXml(kept[0] ?? []);
  if (problem !== null) throw new FilesError(`What ${name} keeps of earlier reports cannot be read: ${problem}.`);
  if (value.length === 0)
    throw new FilesError(
      `${name} has no report that says what it reported. Choose the workbook in which the last report was built, rather than a copy of values.`,
    );
  return value;
}

function ledgerTexts(name: string, bytes: Uint8Array): readonly string[] {
  if (ZIP.some((byte, index) => bytes[index] !== byte))
    throw new FilesError(`${name} is no .xlsx workbook, or has a password. Save it as .xlsx without a password, and choose it again.`);
  try {
    const parts = unzipSync(bytes, { filter: (part) => PARTS.test(part.name) && part.originalSize <= MOST_BYTES });
    return Object.values(parts).map((part) => strFromU8(part));
  } catch (error) {
    throw new FilesError(`${name} is damaged and cannot be read. Choose another copy of it.`, { cause: error });
  }
}

import { counted, HostFileError } from "./errors";

/** The most that is read of a package. A workbook of a million records stays far below; anything above is made to fill the memory. */
const MOST_PARTS = 10_000;
const MEGABYTE = 1_000_000;
const MOST_UNPACKED = 1000 * MEGABYTE;
const MOST_IN_A_PART = 400 * MEGABYTE;

interface PackedFile {
  readonly path: string;
  readonly uncompressedSize: number;
  readonly isEncrypted: boolean;
}

/** Throws a HostFileError where files of a zip are more than is read, are locked, or share a name. */
export function requirePackage(files: readonly PackedFile[], name: string): void {
  if (files.length > MOST_PARTS)
    throw tooLarge(`${name} has ${counted(files.length)} parts, but at most ${counted(MOST_PARTS)} can be read.`);
  const largest = Math.max(0, ...files.map(({ uncompressedSize }) => uncompressedSize));
  const total = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MOST_UNPACKED) throw tooLarge(`${name} unpacks to ${megabytes(total)}, but at most ${megabytes(MOST_UNPACKED)} can be read.`);
  if (largest > MOST_IN_A_PART)
    throw tooLarge(`${name} has a part that unpacks to ${megabytes(largest)}, but at most ${megabytes(MOST_IN_A_PART)} can be read.`);
  if (files.some(({ isEncrypted }) => isEncrypted))
    throw new HostFileError(
      "PasswordProtected",
      `${name} is a zip file with a password. Unpack it with the password, and use the file in it.`,
    );
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path.toLowerCase()))
      throw new HostFileError("Corrupt", `${name} is damaged: it holds two parts named ${path}, and only one can be meant. ${RESAVE}`);
    paths.add(path.toLowerCase());
  }
}

export const RESAVE = "Open it in Excel and save it again.";
const LESS = "Open it in Excel, delete the sheets, rows and columns that you do not need, and save it again.";
const megabytes = (bytes: number): string => `${counted(Math.round(bytes / MEGABYTE))} MB`;
export const tooLarge = (what: string, way = LESS): HostFileError => new HostFileError("TooLarge", `${what} Nothing was read. ${way}`);

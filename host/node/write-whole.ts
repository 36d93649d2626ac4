import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { HostFileError } from "../files";
import { reason } from "./system-errors";

/** Writes a file that is whole or not there: beside the target first, so that a failure leaves no part of it. Throws a HostFileError. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new HostFileError("NotWritable", `${path} cannot be written: ${reason(cause)}.`, { cause });
  }
}

import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type LocaleName, setLocale } from "../engine/entries/locale";
import { type PlatformName, PLATFORMS } from "../engine/platform";
import {
  faultsIn,
  HostFileError,
  newWorkbook,
  type OpenedWorkbook,
  openWorkbook,
  packageWork,
  type SavedWorkbook,
  saveWorkbook,
} from "../files";
import { createHost, type EmbeddedHost } from "../host";
import { packageCheck } from "../library/package-check-node";
import { installedClient } from "./client";
import { isSystemError, reason } from "./system-errors";
import { writeWhole } from "./write-whole";

export interface OpenHostOptions {
  /** The path or the bytes of an .xlsx, .ods, text or web page file; without it, a new workbook. */
  readonly workbook?: string | Uint8Array;
  /** The file's name where bytes are given, for messages and for the sheet of a text. */
  readonly name?: string;
  /** The region of the person at the workbook, "en-GB" unless given: how what is typed is read, and what cells show. */
  readonly locale?: LocaleName;
  /** Where Excel runs, "desktop" unless given: with that platform's known limits and refusals. */
  readonly platform?: PlatformName;
}

/** The outcome of saving. */
export interface SaveResult extends Omit<SavedWorkbook, "bytes" | "isSound"> {
  readonly path: string;
}

/** A host in Node: opens files, and saves to others. */
export interface NodeHost extends EmbeddedHost {
  /**
   * Saves to a file other than the opened one. The file appears whole or not at all, and not where Excel would find faults in
   * it.
   */
  save(path: string): Promise<SaveResult>;
  /** The bytes that `save` would write, with what it would report. */
  toBytes(): Promise<SavedWorkbook>;
  /** Waits until all is quiet. The host holds no file open. */
  close(): Promise<void>;
}

/** Opens a workbook behind Microsoft's Excel client. The file is read once and never written. */
export async function openHost(options: OpenHostOptions = {}): Promise<NodeHost> {
  const { workbook, source: opened } = await open(options);
  // A whole suite can be run elsewhere: HOST_PLATFORM=web HOST_LOCALE=de-DE npx jest test/jobs.
  const { HOST_PLATFORM, HOST_LOCALE } = process.env as { readonly HOST_PLATFORM?: PlatformName; readonly HOST_LOCALE?: LocaleName };
  setLocale(workbook.book, options.locale ?? HOST_LOCALE ?? "en-GB");
  workbook.platform = PLATFORMS[options.platform ?? HOST_PLATFORM ?? "desktop"];
  const source = typeof options.workbook === "string" ? realPath(options.workbook) : undefined;
  const host = createHost(workbook, installedClient());
  const toBytes = () => saveWorkbook(workbook, opened, packageWork(packageCheck));
  return {
    ...host,
    toBytes,
    async save(path) {
      if (source !== undefined && realPath(path) === source)
        throw new HostFileError("SameFile", `${path} is the file that was opened. It is never written to.`);
      const { bytes, isSound, ...report } = await toBytes();
      if (!isSound)
        throw new HostFileError(
          "Unsound",
          `${path} was not written, because Excel would report it as damaged: ${faultsIn(report.problems)}. The file that was opened is unchanged.`,
        );
      await writeWhole(path, bytes);
      return { path, ...report };
    },
    close: () => host.idle(),
  };
}

async function open({ workbook, name }: OpenHostOptions): Promise<OpenedWorkbook> {
  if (workbook === undefined) return newWorkbook(name);
  if (typeof workbook !== "string") return openWorkbook(workbook, name ?? "workbook.xlsx");
  return openWorkbook(await readSource(workbook), name ?? basename(workbook));
}

async function readSource(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isSystemError(cause) && cause.code === "ENOENT") throw new HostFileError("Missing", `There is no file ${path}.`, { cause });
    throw new HostFileError("Unreadable", `${path} cannot be read: ${reason(cause)}.`, { cause });
  }
}

/** The file behind links, so that two spellings of one file count as one. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // For a file that does not exist yet, only its path.
    return resolve(path);
  }
}

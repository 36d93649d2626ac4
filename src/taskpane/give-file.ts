import type { Given, PaperFile } from "../session/paper-edge";

/** What giving a file needs of Office. */
export interface GivingOffice {
  /** Office.context.platform */
  readonly platform: string;
  /** Excel.createWorkbook, which opens a new workbook with these contents. */
  readonly createWorkbook: (base64: string) => Promise<void>;
}

/** How long the browser may take to begin a download, in milliseconds. */
const BEGINS_WITHIN = 60_000;
/** Excels whose pane ignores downloads without a word: https://github.com/OfficeDev/office-js/issues/2700, by design. */
const NO_DOWNLOADS: readonly string[] = ["Mac", "iOS"];

/** Gives the analyst a file: as a download; where that does nothing, a workbook is opened. */
export async function giveFile({ name, type, bytes }: PaperFile, { platform, createWorkbook }: GivingOffice): Promise<Given> {
  if (!NO_DOWNLOADS.includes(platform)) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), BEGINS_WITHIN);
    return "saved";
  }
  if (!name.endsWith(".xlsx")) return "notHere";
  await createWorkbook(base64Of(bytes));
  return "opened";
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}

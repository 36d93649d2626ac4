import type { Given, PaperFile } from "../session/paper-edge";

/** What giving a file needs of Office. */
export interface GivingOffice {
  /** Office.context.platform */
  readonly platform: string;
  /** Excel.createWorkbook, which opens a new workbook with these contents; null in an Excel without it. */
  readonly createWorkbook: ((base64: string) => Promise<void>) | null;
}

/** How long the browser may take to begin a download, in milliseconds. */
const BEGINS_WITHIN = 60_000;
/** Excels whose pane ignores downloads without a word: https://github.com/OfficeDev/office-js/issues/2700, by design. */
const NO_DOWNLOADS: readonly string[] = ["Mac", "iOS"];

/** Gives the analyst a file: as a download; where that does nothing, a workbook is opened. */
export async function giveFile({ name, type, bytes }: PaperFile, { platform, createWorkbook }: GivingOffice): Promise<Given> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  if (!NO_DOWNLOADS.includes(platform)) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), BEGINS_WITHIN);
    return "saved";
  }
  if (createWorkbook === null || !name.endsWith(".xlsx")) return "notHere";
  await createWorkbook(await base64Of(blob));
  return "opened";
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // "data:…;base64," stands before it.
    reader.addEventListener("load", () => resolve((reader.result as string).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("The file could not be read.")));
    reader.readAsDataURL(blob);
  });
}

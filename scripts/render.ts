import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const EXAMPLES = path.join(__dirname, "..", "examples");
export const PICTURES = path.join(__dirname, "..", "docs", "pictures");

/** A page of a workbook as a picture in docs/pictures; with `crop`, only its left part, from the top or from below it. */
export interface PagePicture {
  readonly name: string;
  readonly page: number;
  readonly crop: { readonly width: number; readonly height: number; readonly top?: number } | null;
}

/** Saves a workbook and draws pages of it. Needs LibreOffice and poppler on the machine. */
export async function renderPages(save: (file: string) => Promise<void>, pictures: readonly PagePicture[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  try {
    const workbook = path.join(folder, "workbook.xlsx");
    await save(workbook);
    mkdirSync(PICTURES, { recursive: true });
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, workbook], { stdio: "ignore" });
    for (const { name, page, crop } of pictures) {
      const part = crop === null ? [] : ["-x", "0", "-y", `${crop.top ?? 0}`, "-W", `${crop.width}`, "-H", `${crop.height}`];
      execFileSync("pdftoppm", [
        "-r",
        "72",
        "-f",
        `${page}`,
        "-l",
        `${page}`,
        ...part,
        "-singlefile",
        "-png",
        path.join(folder, "workbook.pdf"),
        path.join(PICTURES, name),
      ]);
      console.log(path.join("docs", "pictures", `${name}.png`));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

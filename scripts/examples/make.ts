import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Workbook } from "../../host/library";
import { addDistricts, addMonthSheets } from "./districts";
import { addNotTidy } from "./not-tidy";
import { addQuarters } from "./quarters";
import { addRecords, addRecordStrands } from "./records";
import { addTransposed } from "./transposed";
import { addTwoSystems } from "./two-systems";
import { addBoardTables, addMonthlyOffences, addRota, addStrands } from "./sheets";
import { addPaperMeasures, addTrackedMeasures } from "./paper-measures";
import { addPaperCommentary, addPaperParts, addPaperStrands, addPaperTables } from "./whole-paper";
import { addWide } from "./wide";

/** The day of the paper: files must not depend on when they were made. */
const MADE = new Date(Date.UTC(2020, 2, 16));

const EXAMPLES: Readonly<Record<string, readonly ((workbook: Workbook) => void)[]>> = {
  "essex-2020.xlsx": [addMonthlyOffences, addStrands, addRota],
  "essex-2020-tables.xlsx": [addBoardTables],
  "transposed.xlsx": [addTransposed],
  "wide.xlsx": [addWide],
  "records.xlsx": [addRecords, addRecordStrands],
  "quarters.xlsx": [addQuarters],
  "districts.xlsx": [addDistricts],
  "months.xlsx": [addMonthSheets],
  "not-tidy.xlsx": [addNotTidy],
  "two-systems.xlsx": [addTwoSystems],
  "board-paper-2020.xlsx": [addPaperTables, addPaperStrands, addTrackedMeasures, addPaperMeasures, addPaperParts, addPaperCommentary],
};

/** Makes every example workbook in this folder, the same bytes each time. Returns their paths. */
export async function makeExamples(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [name, sheets] of Object.entries(EXAMPLES)) {
    const workbook = new Workbook();
    workbook.creator = "Strand Report examples";
    workbook.created = workbook.modified = MADE;
    for (const add of sheets) add(workbook);
    const file = path.join(folder, name);
    await writeFile(file, await workbook.xlsx.writeBuffer());
    paths.push(file);
  }
  return paths;
}

if (require.main === module) {
  void makeExamples(path.join(__dirname, "..", "..", "examples")).then((paths) => paths.forEach((file) => console.log(path.relative(process.cwd(), file))));
}

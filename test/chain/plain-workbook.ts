import type { WorkbookOutline } from "../../src/excel/read-outline";
import type { WorkbookAccess } from "../../src/excel/workbook";
import type { SheetHead } from "../../src/reading";
import { answer } from "../reading/sheets";

/** What a workbook keeps beside its sheets. */
export type Kept = Partial<Pick<WorkbookOutline, "checkSettings" | "reportOptions" | "state" | "stateProblem">>;

export interface PlainOptions extends Kept {
  /** What is read first where that is not all. */
  readonly heads?: readonly SheetHead[];
  /** The text of a strand's box, by its key. */
  readonly commentary?: Readonly<Record<string, string>>;
}

const NOTHING_KEPT: Kept = { checkSettings: null, reportOptions: null, state: null, stateProblem: null };

/** Sheets as a workbook gives them to what reads it, without Excel. */
export function plainWorkbook(sheets: readonly SheetHead[], { heads = sheets, commentary = {}, ...kept }: PlainOptions = {}) {
  const asked: string[] = [];
  const boxes = new Map(Object.entries(commentary).map(([key, text]) => [key, { text, pieces: [text], sheet: "Report", address: "A9" }]));
  const access: Pick<WorkbookAccess, "outline" | "heads" | "columns"> = {
    outline: async () => ({ ...NOTHING_KEPT, ...kept }) as WorkbookOutline,
    heads: async () => ({ heads, former: { commentary: boxes }, ledger: { value: [], problem: null } }) as never,
    columns: async (requests, _heads, progress) => {
      asked.push(...requests.map(({ sheet }) => sheet));
      progress?.(1, 2);
      return answer(requests, sheets);
    },
  };
  return { workbook: access as WorkbookAccess, asked };
}

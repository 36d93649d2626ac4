import type { WorkbookOutline } from "../../src/excel/read-outline";
import type { WorkbookAccess } from "../../src/excel/workbook";
import type { SheetHead } from "../../src/reading";
import { answer } from "../reading/sheets";

/** What a workbook keeps beside its sheets. */
export type Kept = Partial<Pick<WorkbookOutline, "checkSettings" | "reportOptions" | "state" | "stateProblem">>;

const NOTHING_KEPT: Kept = { checkSettings: null, reportOptions: null, state: null, stateProblem: null };

/** Sheets as a workbook gives them to what reads it, without Excel. `heads` are what is read first where that is not all. */
export function plainWorkbook(
  sheets: readonly SheetHead[],
  { heads = sheets, ...kept }: Kept & { readonly heads?: readonly SheetHead[] } = {},
) {
  const asked: string[] = [];
  const access: Pick<WorkbookAccess, "outline" | "heads" | "columns"> = {
    outline: async () => ({ ...NOTHING_KEPT, ...kept }) as WorkbookOutline,
    heads: async () => ({ heads, former: { commentary: new Map() }, ledger: { value: [], problem: null } }) as never,
    columns: async (requests, _heads, progress) => {
      asked.push(...requests.map(({ sheet }) => sheet));
      progress?.(1, 2);
      return answer(requests, sheets);
    },
  };
  return { workbook: access as WorkbookAccess, asked };
}

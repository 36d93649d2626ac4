import { finding, type Finding } from "../domain/finding";
import { chooseSheets, nameInTheWay, type PresentSheets } from "./sheet-names";

/** What stands in the way of the report, or was put right before it: protected sheets, names that are taken, a build that was cut off. */
export function standingFindings(present: PresentSheets, sheets: readonly { readonly sheet: string; readonly isProtected: boolean }[], restored: boolean): readonly Finding[] {
  const { report, data } = chooseSheets(present);
  const locked = sheets.filter(({ sheet, isProtected }) => isProtected && (sheet === report || sheet === data));
  const taken = nameInTheWay(present);
  return [
    ...locked.map(({ sheet }) => finding("sheetProtected", "error", { sheet, address: null }, { sheet })),
    ...(taken === null ? [] : [finding("foreignReport", "info", { sheet: taken, address: null }, { sheet: taken, used: report })]),
    ...(restored ? [finding("reportRestored", "info", { sheet: report, address: null }, { sheet: report })] : []),
  ];
}

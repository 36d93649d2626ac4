import type { SheetPlan } from "../plan";
import { HEAD_ROW, KEPT_COLUMN } from "./data-columns";
import { blank, SheetBuilder, text } from "./sheet-builder";

/** The sheet with a place for more commentary of strands that are not reported, below what it keeps already. */
export function addKept(plan: SheetPlan, keys: readonly string[]): SheetPlan {
  const sheet = SheetBuilder.of(plan);
  const taken = plan.commentary.length;
  putKept(sheet, keys, taken, taken === 0);
  return { ...plan, ...sheet.finish() };
}

/** Puts a place for the commentary of each of these strands below the first `taken` of them. */
export function putKept(sheet: SheetBuilder, keys: readonly string[], taken: number, withHeaders: boolean): void {
  if (withHeaders) {
    sheet.put(HEAD_ROW, KEPT_COLUMN, text("Strand no longer reported", "headLeft"));
    sheet.put(HEAD_ROW, KEPT_COLUMN + 1, text("Its commentary, kept", "headLeft"));
  }
  const first = HEAD_ROW + 1 + taken;
  keys.forEach((key, index) => {
    sheet.putDown(first + index, KEPT_COLUMN, text(key.replaceAll("_", " "), "dataText"));
    sheet.put(first + index, KEPT_COLUMN + 1, blank("kept"));
    sheet.own(first + index, KEPT_COLUMN + 1, key);
  });
}

import { shortMonth } from "../../domain/month";
import { isDateFormat, monthOfCell } from "../dates/months";
import type { SheetView } from "./sheet-view";

/** What a cell says as a reader sees it: a date as its month, "Mar 20", and not as its serial number. */
export function shownText(view: SheetView, row: number, column: number): string {
  const raw = view.at(row, column);
  const month = typeof raw === "number" && isDateFormat(view.format(row, column)) ? monthOfCell(raw, view.dates) : null;
  return month === null ? view.text(row, column) : shortMonth(month);
}

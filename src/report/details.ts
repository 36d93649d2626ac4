import { listed } from "../domain/text";
import type { OffenceTable } from "../worksheets/tables";
import type { WrittenDetails } from "../worksheets/report-details";
import type { ReportDetails } from "./report";

/** What the report says of itself: the analysts' words, and plain ones where they wrote none. */
export function detailsOf(written: WrittenDetails, tables: readonly OffenceTable[]): ReportDetails {
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  return {
    title: written.title ?? "Offences by strand",
    force: written.force,
    classification: written.classification ?? "OFFICIAL",
    source: written.source ?? (sheets.length > 0 ? `worksheet${sheets.length === 1 ? "" : "s"} ${listed(sheets.map((sheet) => `“${sheet}”`))}` : null),
  };
}

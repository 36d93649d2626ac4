import { listed } from "../domain/text";
import type { StrandFigures } from "../domain/strand";
import type { WrittenDetails } from "../reading/sheets";
import type { ReportDetails } from "./report";

/** What the report says of itself: what was chosen for it, else the analysts' words on the "Strands" sheet, else plain ones. */
export function detailsOf(written: WrittenDetails, strands: readonly StrandFigures[], chosen: Partial<WrittenDetails> = {}): ReportDetails {
  const sheets = sheetsCounted(strands);
  return {
    title: chosen.title ?? written.title ?? "Offences by strand",
    force: chosen.force ?? written.force,
    classification: chosen.classification ?? written.classification ?? "OFFICIAL",
    source: chosen.source ?? written.source ?? (sheets.length > 0 ? sheetNames(sheets) : null),
  };
}

/** The sheets that figures were read from, in the order in which strands first use them. */
function sheetsCounted(strands: readonly StrandFigures[]): readonly string[] {
  const sources = strands.flatMap(({ figures }) =>
    figures.kind === "months" ? figures.months.flatMap((month) => month.sources) : figures.totals.flatMap((total) => total.sources),
  );
  return [...new Set(sources.map(({ sheet }) => sheet))];
}

/** Sheets that a source line names; of a sheet a month, the first and how many more. */
const MOST_SHEETS = 3;

function sheetNames(sheets: readonly string[]): string {
  const named = sheets.slice(0, sheets.length > MOST_SHEETS ? 1 : MOST_SHEETS).map((sheet) => `“${sheet}”`);
  const more = sheets.length - named.length;
  return `worksheet${sheets.length === 1 ? "" : "s"} ${listed(more > 0 ? [...named, `${more} more`] : named)}`;
}

import { checkFigures, type CheckedWith } from "./check-figures";
import type { CheckedFigures } from "./checked-figures";
import type { Finding } from "./domain/finding";
import { normalised } from "./domain/text";
import { ReportOptionsError } from "./report-options";

/**
 * Checked figures without some strands: they are in no comparison, have no say in the report's last month, and nothing is said of
 * them. Names that no strand has are passed over. Throws a ReportOptionsError where no strand is left.
 */
export function leaveStrandsOut(checked: CheckedFigures, leftOut: readonly string[], { end, today }: Omit<CheckedWith, "settings">): CheckedFigures {
  const names = new Set(leftOut.map(normalised));
  const isOut = (strand: string) => names.has(normalised(strand));
  const { read, settings } = checked;
  if (names.size === 0 || !read.definitions.some(({ strand }) => isOut(strand))) return checked;
  const strands = read.strands.filter(({ definition }) => !isOut(definition.strand));
  const findings = read.findings.filter((found) => !isOnlyOf(found, isOut));
  if (strands.length === 0) throw new ReportOptionsError("leftOut", "All strands are left out of the report. Leave at least one in.");
  // What the definitions say is checked as it stands: a strand is left out of this report, and not of the "Strands" sheet.
  const figures = { ...read, strands, findings };
  const again = checkFigures({ figures, heads: read.opened.heads, columns: read.columns }, { settings, end, today });
  const kept = again.findings.filter((found) => !isOnlyOf(found, isOut));
  const unreadable = checked.findings.filter(({ code }) => code === "checkSettingsUnreadable");
  const definitions = read.definitions.filter(({ strand }) => !isOut(strand));
  return { ...again, findings: [...unreadable, ...kept], read: { ...figures, definitions }, settings };
}

/** True of a finding that names strands, all of which are left out. */
function isOnlyOf({ details }: Finding, isOut: (strand: string) => boolean): boolean {
  if ("strand" in details) return isOut(details.strand);
  return "strands" in details && details.strands.length > 0 && details.strands.every(isOut);
}

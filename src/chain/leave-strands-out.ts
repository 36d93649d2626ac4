import type { CheckedFigures } from "./checked-figures";
import type { Finding } from "../domain/finding";
import { normalised } from "../domain/text";
import type { ReadFigures } from "./read-figures";
import { textSections } from "./report-texts";
import { ReportOptionsError } from "../report/report-options";

/** Figures to check without some strands, and how to adapt the result. */
export interface WithoutStrands {
  readonly figures: ReadFigures;
  /** The names of the strands that are left out. */
  readonly leftOut: readonly string[];
  /** Removes what is said about the strands that are left out. */
  readonly silent: (checked: CheckedFigures) => CheckedFigures;
}

/**
 * Figures without some strands. These are in no comparison, do not affect the report's last month, and have no findings. Names that
 * no strand has are ignored. Throws a ReportOptionsError where no strand is left.
 */
export function leaveStrandsOut(read: ReadFigures, leftOut: readonly string[]): WithoutStrands {
  const names = new Set(leftOut.map(normalised));
  const isOut = (strand: string) => names.has(normalised(strand));
  if (![...read.definitions, ...textSections(read)].some(({ strand }) => isOut(strand)))
    return { figures: read, leftOut: [], silent: (checked) => checked };
  const strands = read.strands.filter(({ definition }) => !isOut(definition.strand));
  if (strands.length === 0) throw new ReportOptionsError("leftOut", "All strands are left out of the report. Leave at least one in.");
  const isSaid = (found: Finding) => !isOnlyOf(found, isOut);
  return {
    leftOut: [...read.definitions, ...textSections(read)].flatMap(({ strand }) => (isOut(strand) ? [strand] : [])),
    // The definitions are checked as they stand: a strand is left out of this report, not of the "Strands" sheet.
    figures: { ...withoutTexts(read, isOut), strands, findings: read.findings.filter(isSaid) },
    silent: (checked) => ({
      ...checked,
      findings: checked.findings.filter(isSaid),
      read: { ...checked.read, definitions: read.definitions.filter(({ strand }) => !isOut(strand)) },
    }),
  };
}

function withoutTexts(read: ReadFigures, isOut: (strand: string) => boolean): ReadFigures {
  const { given } = read.recognised;
  if (given === null) return read;
  return { ...read, recognised: { ...read.recognised, given: { ...given, texts: given.texts.filter(({ strand }) => !isOut(strand)) } } };
}

/** True for a finding that names strands, all of them left out. */
function isOnlyOf({ details }: Finding, isOut: (strand: string) => boolean): boolean {
  if ("strand" in details) return details.strand !== null && isOut(details.strand);
  return "strands" in details && details.strands.length > 0 && details.strands.every(isOut);
}

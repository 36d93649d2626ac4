import type { Finding, FindingCode, FindingOf } from "../domain/finding";
import { normalised } from "../domain/text";

/** Findings that say that rows may stand under another name, or in another month. */
const MISNAMED: readonly FindingCode[] = ["similarNames", "nearMiss", "rowsWithoutCategory"];
const MISDATED: readonly FindingCode[] = ["rowsWithoutMonth", "monthInFuture", "monthsOutOfOrder", "yearOutOfPlace", "monthNotRead"];

/**
 * Findings that may be no fault of their own, by what may have caused them on the same sheet: a misspelt name leaves a month without its
 * row.
 */
const FOLLOWS_FROM: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  valuesMissingInMonths: [...MISNAMED, ...MISDATED, "spelledDifferently", "valuesInNoStrand"],
  offenceMissing: MISNAMED,
  monthsMissing: ["rowsWithoutMonth", "monthNotRead", "yearOutOfPlace", "monthInFuture", "monthsOutOfOrder"],
  missingMonths: ["monthsMissing", "rowsWithoutMonth", "monthNotRead", "yearOutOfPlace", "notACount", "blankAmongCounts"],
  monthsOutOfOrder: ["yearOutOfPlace", "monthInFuture"],
  sameMonthTwice: ["yearOutOfPlace", "titleOtherMonth", "weeklyFigures"],
  valuesInNoStrand: ["strandMatchesNothing", "valueMatchesNothing", "nearMiss", "similarNames"],
  noFigures: ["strandMatchesNothing", "unknownColumn", "unknownSheet", "columnNotNamed", "ambiguousColumn", "columnsNamedAlike"],
  endsBeforeLastReport: ["monthsMissing", "rowsWithoutMonth", "notACount", "blankAmongCounts"],
  totalDisagrees: ["implausibleCount", "notACount", "blankAmongCounts", "numbersAsText"],
  partsDoNotAddUp: ["implausibleCount", "totalDisagrees"],
  seriesDisagree: ["implausibleCount"],
};

/** Whether rows may stand under another name because of this finding. A strand made of that name ends where its rows do. */
export function isOfNames({ code }: Pick<Finding, "code">): boolean {
  return MISNAMED.includes(code);
}

/** A finding with those that may follow from it. They are checked again once it is corrected, and then go or stay. */
export interface WithConsequences<Found> {
  readonly finding: Found;
  readonly follows: readonly Found[];
}

/** Findings in their order, each under the first that it may follow from. */
export function withConsequences<Found extends Pick<Finding, "code" | "sheet">>(
  findings: readonly Found[],
): readonly WithConsequences<Found>[] {
  const causeOf = new Map(findings.map((finding) => [finding, directCause(finding, findings)]));
  const follows = new Map<Found, Found[]>();
  for (const finding of findings) {
    const seen = new Set<Found>();
    let root = finding;
    for (let cause = causeOf.get(root); cause && !seen.has(cause); cause = causeOf.get(root)) {
      seen.add(cause);
      root = cause;
    }
    const known = follows.get(root) ?? [];
    follows.set(root, known);
    if (root !== finding) known.push(finding);
  }
  return findings.flatMap((finding) => (follows.has(finding) ? [{ finding, follows: follows.get(finding)! }] : []));
}

function directCause<Found extends Pick<Finding, "code" | "sheet">>({ code, sheet }: Found, findings: readonly Found[]): Found | undefined {
  const causes = FOLLOWS_FROM[code];
  if (!causes) return undefined;
  const isNear = (other: Found) => other.sheet === sheet || other.sheet === null || sheet === null || OF_STRANDS.has(other.code);
  return causes.flatMap((cause) => findings.filter((other) => other.code === cause && isNear(other)))[0];
}

/** What is wrong with definitions stands on the sheet "Strands", and what follows from it elsewhere. */
const OF_STRANDS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "strandMatchesNothing",
  "valueMatchesNothing",
  "valuesInNoStrand",
  "unknownColumn",
  "unknownSheet",
  "columnNotNamed",
]);

/** Where something else on the sheet may be why rows are missing, the finding says so, and does not offer that none are meant. */
export function withCause(found: Finding, others: readonly Finding[]): Finding {
  if (found.code === "strandsBehind") return withMisspelt(found, others);
  if (found.code !== "valuesMissingInMonths" && found.code !== "missingMonths") return found;
  const { sheets } = found.details;
  const isNear = (other: Finding) => other.sheet === null || sheets.includes(other.sheet);
  const isFound = (codes: readonly FindingCode[]) => others.some((other) => codes.includes(other.code) && isNear(other));
  const mayBe = isFound(MISNAMED) ? "name" : isFound(MISDATED) ? "month" : null;
  if (found.code === "missingMonths")
    return withMisspelt(mayBe === null ? found : { ...found, details: { ...found.details, sheets: [] } }, others);
  if (mayBe === null) return found;
  return { ...found, details: { ...found.details, mayBe } };
}

/** Where a strand is called like a name that is likely misspelt, or like the one that is meant, the finding says so. */
function withMisspelt(found: FindingOf<"strandsBehind"> | FindingOf<"missingMonths">, others: readonly Finding[]): Finding {
  const names = new Set(found.details.strands.map(normalised));
  for (const { code, details } of others) {
    if (code !== "similarNames" && code !== "nearMiss") continue;
    const misspelt = { found: details.found, meant: details.meant };
    if (!names.has(normalised(misspelt.found)) && !names.has(normalised(misspelt.meant))) continue;
    return found.code === "strandsBehind"
      ? { ...found, details: { ...found.details, misspelt } }
      : { ...found, details: { ...found.details, misspelt } };
  }
  return found;
}

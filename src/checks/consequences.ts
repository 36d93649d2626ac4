import type { Finding, FindingCode } from "../domain/finding";

/** What may be no fault of its own, by what it may follow from on the same sheet: a name misspelt once leaves a month without its row. */
const FOLLOWS_FROM: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  valuesMissingInMonths: [
    "similarNames",
    "nearMiss",
    "spelledDifferently",
    "rowsWithoutMonth",
    "rowsWithoutCategory",
    "monthNotRead",
    "valuesInNoStrand",
  ],
  monthsMissing: ["rowsWithoutMonth", "monthNotRead", "yearOutOfPlace", "monthInFuture", "monthsOutOfOrder"],
  missingMonths: ["monthsMissing", "rowsWithoutMonth", "monthNotRead", "yearOutOfPlace", "notACount", "blankAmongCounts"],
  monthsOutOfOrder: ["yearOutOfPlace", "monthInFuture"],
  sameMonthTwice: ["yearOutOfPlace", "titleOtherMonth"],
  valuesInNoStrand: ["strandMatchesNothing", "valueMatchesNothing", "nearMiss", "similarNames"],
  noFigures: ["strandMatchesNothing", "unknownColumn", "unknownSheet", "columnNotNamed", "ambiguousColumn"],
  endsBeforeLastReport: ["monthsMissing", "rowsWithoutMonth", "notACount", "blankAmongCounts"],
  totalDisagrees: ["implausibleCount", "notACount", "blankAmongCounts", "numbersAsText"],
  partsDoNotAddUp: ["implausibleCount", "totalDisagrees"],
  seriesDisagree: ["implausibleCount"],
};

/** A finding with those that may follow from it. They are found anew once it is mended, and go or stay. */
export interface WithConsequences<Found> {
  readonly finding: Found;
  readonly follows: readonly Found[];
}

/** Findings in their order, each under the first that it may follow from. */
export function withConsequences<Found extends Pick<Finding, "code" | "sheet">>(
  findings: readonly Found[],
): readonly WithConsequences<Found>[] {
  const causeOf = new Map(findings.map((finding) => [finding, directCause(finding, findings)]));
  const rootOf = (finding: Found): Found => {
    const seen = new Set<Found>();
    let root = finding;
    for (let cause = causeOf.get(root); cause && !seen.has(cause); cause = causeOf.get(root)) {
      seen.add(cause);
      root = cause;
    }
    return root;
  };
  const roots = findings.filter((finding) => rootOf(finding) === finding);
  return roots.map((finding) => ({ finding, follows: findings.filter((other) => other !== finding && rootOf(other) === finding) }));
}

function directCause<Found extends Pick<Finding, "code" | "sheet">>({ code, sheet }: Found, findings: readonly Found[]): Found | undefined {
  const causes = FOLLOWS_FROM[code];
  if (!causes) return undefined;
  const isNear = (other: Found) => other.sheet === sheet || other.sheet === null || sheet === null || isOfStrands(other.code);
  return causes.flatMap((cause) => findings.filter((other) => other.code === cause && isNear(other)))[0];
}

/** What is wrong with definitions stands on the sheet "Strands", and what follows from it elsewhere. */
function isOfStrands(code: FindingCode): boolean {
  return code.startsWith("strand") || code.startsWith("value") || code.startsWith("unknown") || code === "columnNotNamed";
}

/** Findings that say that rows may stand under another name, or in another month. */
const CAUSES: readonly (readonly [mayBe: "name" | "month", codes: readonly Finding["code"][]])[] = [
  ["name", ["similarNames", "nearMiss", "rowsWithoutCategory"]],
  ["month", ["rowsWithoutMonth", "monthInFuture", "monthsOutOfOrder", "yearOutOfPlace", "monthNotRead"]],
];

/** Rows that are missing where something else on the sheet may be why say so, and do not offer that none are meant. */
export function withCause(found: Finding, others: readonly Finding[]): Finding {
  if (found.code !== "valuesMissingInMonths" && found.code !== "missingMonths") return found;
  const { sheets } = found.details;
  const isNear = (other: Finding) => other.sheet === null || sheets.includes(other.sheet);
  const cause = CAUSES.find(([, codes]) => others.some((other) => codes.includes(other.code) && isNear(other)));
  if (cause === undefined) return found;
  if (found.code === "missingMonths") return { ...found, details: { ...found.details, sheets: [] } };
  return { ...found, details: { ...found.details, mayBe: cause[0] } };
}

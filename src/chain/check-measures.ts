import { rateFindings } from "../analysis/measures/rate-findings";
import { isOfOffencesAlone } from "../checks/any-unit";
import { leavesDoubt } from "../checks/left-without";
import { checksInTurn } from "../checks/run-checks";
import type { CheckSettings } from "../checks/settings/check-settings";
import type { CellReader } from "../checks/settings/rests-on";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import { finding, placeOf, type Finding } from "../domain/finding";
import type { Measure } from "../domain/measure";
import type { Slices } from "../domain/slices";
import { normalised } from "../domain/text";
import type { SheetFigures, SheetHead } from "../reading";

/** The measures that may be told, and what is wrong with them. */
export interface CheckedMeasures {
  readonly measures: readonly Measure[];
  /** The errors of their worksheets after which a figure may be wrong. */
  readonly doubts: readonly Finding[];
  /** No errors: the rest of the report is built without a measure. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Checks the worksheets of measures as those of offences are. Where one has errors, its measures are in doubt, and the report is built. */
export function* checkMeasures(
  { measured, recognition: ofOffences }: Pick<SheetFigures, "measured" | "recognition">,
  heads: readonly SheetHead[],
  { settings, today, cells }: { readonly settings: CheckSettings; readonly today: Date; readonly cells: CellReader },
): Slices<CheckedMeasures> {
  const { recognition, ledgers, definitions, strands } = measured;
  const checked =
    recognition.tables.length === 0
      ? []
      : yield* checksInTurn({ recognition, ledgers, heads, definitions, strands, today, thresholds: settings.thresholds });
  // A worksheet that has offences too was looked at with them.
  const both = new Set(ofOffences.tables.map(({ sheet }) => sheet));
  const own = new Set(recognition.tables.map(({ sheet }) => sheet).filter((sheet) => !both.has(sheet)));
  const ofOwn = checked.filter((each) => each.sheet !== null && own.has(each.sheet) && !isOfOffencesAlone(each));
  const found = [...measured.findings, ...ofOwn];
  const settled = settle(found, settings, cells);
  const doubts = settled.findings.filter(leavesDoubt);
  const { measures, ...further } = doubtedMeasures(measured.measures, doubts, { settings, cells });
  return {
    measures,
    doubts,
    findings: [...settled.findings.map(asWarning), ...further.findings],
    accepted: [...settled.accepted, ...further.accepted],
  };
}

/** Measures, those in doubt whose worksheets have such an error, and what is wrong with them themselves. */
export function doubtedMeasures(
  read: readonly Measure[],
  doubts: readonly Finding[],
  { settings, cells }: { readonly settings: CheckSettings; readonly cells: CellReader },
): Omit<CheckedMeasures, "doubts"> {
  const wrong = new Set(doubts.map(({ sheet }) => normalised(sheet ?? "")));
  const measures = read.map((measure) =>
    measure.sheet !== null && wrong.has(normalised(measure.sheet)) ? { ...measure, inDoubt: true as const } : measure,
  );
  const { findings, accepted } = settle([...measures.flatMap(inDoubt), ...rateFindings(measures)], settings, cells);
  return { measures, findings: findings.map(asWarning), accepted };
}

function asWarning(each: Finding): Finding {
  return each.severity === "error" ? { ...each, severity: "warning" } : each;
}

function inDoubt({ inDoubt: isInDoubt, name, at, sheet }: Measure): readonly Finding[] {
  const place = placeOf(at);
  return isInDoubt ? [finding("measureInDoubt", place, { measure: name, of: sheet! })] : [];
}

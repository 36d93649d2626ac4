import { rateFindings } from "../analysis/measures/rate-findings";
import { leftWithout } from "../checks/left-without";
import { checksInTurn } from "../checks/run-checks";
import type { CheckSettings } from "../checks/settings/check-settings";
import type { CellReader } from "../checks/settings/rests-on";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import { localAddress } from "../domain/address";
import { finding, type Finding } from "../domain/finding";
import type { Measure } from "../domain/measure";
import type { Slices } from "../domain/slices";
import { normalised } from "../domain/text";
import type { SheetFigures, SheetHead } from "../reading";

/** The measures that may be told, and what is wrong with them. */
export interface CheckedMeasures {
  readonly measures: readonly Measure[];
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
  const found = [...measured.findings, ...checked.filter(({ sheet }) => sheet !== null && own.has(sheet))];
  const settled = settle(found, settings, cells);
  const wrong = new Set(settled.findings.filter(leavesDoubt).map(({ sheet }) => normalised(sheet ?? "")));
  const measures = measured.measures.map((measure) =>
    measure.sheet !== null && wrong.has(normalised(measure.sheet)) ? { ...measure, inDoubt: true as const } : measure,
  );
  const further = settle([...measures.flatMap(inDoubt), ...rateFindings(measures)], settings, cells);
  return {
    measures,
    findings: [...settled.findings, ...further.findings].map((each): Finding =>
      each.severity === "error" ? { ...each, severity: "warning" } : each,
    ),
    accepted: [...settled.accepted, ...further.accepted],
  };
}

/** True of an error after which a figure may be wrong: others leave their months without one. */
function leavesDoubt(each: Finding): boolean {
  if (each.severity !== "error") return false;
  const left = leftWithout(each);
  return left === null || left.months?.length === 0;
}

function inDoubt({ inDoubt: isInDoubt, name, at, sheet }: Measure): readonly Finding[] {
  const place = { sheet: at.sheet, address: localAddress(at) };
  return isInDoubt ? [finding("measureInDoubt", place, { measure: name, of: sheet! })] : [];
}

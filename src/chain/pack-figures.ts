import { accountFailures, accountsOf } from "../analysis/account";
import { compareAll, type ComparedWith } from "../analysis/compare";
import { comparisonFindings } from "../analysis/comparison-findings";
import { missingRows, rowsOfOthers } from "../analysis/gaps/missing-rows";
import { addingUp, strandsInPacks } from "../analysis/packs";
import type { ShownMeasure } from "../analysis/measures";
import { judgeAll } from "../analysis/verdicts/judge";
import { cardOf } from "../checks/all-checks";
import type { CheckSettings } from "../checks/settings/check-settings";
import type { CellReader } from "../checks/settings/rests-on";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { TextSection } from "../domain/paper";
import type { PeriodChoice } from "../domain/report-period";
import type { Slices } from "../domain/slices";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { calledOn, figuresOf, headersOf, narrowed, valuesOfColumn } from "../reading";
import { nearMisses } from "../reading/texts";
import type { ReportOptions } from "../report/report-options";
import { isError } from "./check-figures";
import { checkRead } from "./checked-figures";
import { leaveStrandsOut } from "./leave-strands-out";
import { packColumns } from "./pack-columns";
import { isOfMeasures, packMeasures, type PackMeasures } from "./pack-measures";
import { strandsOf } from "./strands-of-finding";
import { placesOfFindings } from "./pack-places";
import type { ReadFigures } from "./read-figures";
import { textSections } from "./report-texts";
import { toldMeasures } from "./told-measures";
import type { ShownFigures } from "./shown-figures";

/** How packs are made: one for each value of a column. */
export interface PacksWanted {
  readonly column: string;
  readonly end: Month | null;
  readonly today: Date;
  readonly options: ReportOptions;
}

/** One place's figures, before anything small is hidden. */
export interface PackFigures extends ShownFigures {
  readonly place: string;
  /** What is wrong with them; an error stops this pack alone. */
  readonly findings: readonly Finding[];
  /** What its sections tell beside their offences. */
  readonly measures: readonly ShownMeasure[];
}

/** The figures of all places, and of the whole beside them. The strands are the same in each, in the same order. */
export interface AllPacks {
  /** The column as the sheets call it. */
  readonly column: string;
  readonly end: Month;
  /** What strands compare that have no period of their own. */
  readonly period: PeriodChoice;
  readonly latest: Month | null;
  readonly whole: ShownFigures;
  readonly packs: readonly PackFigures[];
  /** The measures of the whole and of the packs, before anything is hidden. */
  readonly measures: PackMeasures;
  /** Sections without figures, the same in all of them. */
  readonly texts: readonly TextSection[];
  /** What the whole's report has and no pack, with the reasons. */
  readonly left: readonly Finding[];
  /** What else is said about all of them. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What findings of a pack's own texts are settled by. */
  readonly settings: CheckSettings;
  readonly cells: CellReader;
}

/** Why no pack can be made. */
export interface NoPacks {
  readonly stopped: readonly Finding[];
}

/**
 * Counts each strand for each value of a column, in one pass over what was read. What is wrong with the cells of one place stops its pack
 * alone; what may touch more stops all.
 */
export function* packFigures(read: ReadFigures, wanted: PacksWanted): Slices<AllPacks | NoPacks> {
  const { options } = wanted;
  const column = calledOn(read.recognition.tables, wanted.column);
  const { figures, silent } = leaveStrandsOut(read, options.leftOut);
  const isKept = options.end !== null && wanted.end === null;
  const checked = silent(
    yield* checkRead(figures, {
      end: options.end,
      today: wanted.today,
      isKept,
      smallestBase: options.smallestBase,
      period: options.period,
      baseline: options.baseline,
      suppress: options.suppress,
    }),
  );
  const { end } = checked;
  const places = valuesOfColumn(readTables(read), column);
  if (places === null || places.length === 0) return { stopped: [noSuchColumn(read, column)] };
  const { kept, findings: left } = strandsInPacks(figures.strands, read, column);
  const placesOf = placesOfFindings(read, column, places);
  const stopping = [
    ...checked.findings.filter((each) => isError(each) && placesOf(each) === null),
    ...(kept.length === 0 ? left.map((each): Finding => ({ ...each, severity: "error" })) : []),
  ];
  if (stopping.length > 0 || end === null) return { stopped: stopping.length > 0 ? stopping : checked.findings };

  // What is hidden in a pack would follow from a second baseline of the whole and of the others.
  const baseline = options.suppress === null ? checked.comparing.baseline : null;
  const comparing: ComparedWith = { ...checked.comparing, baseline, smallestBase: options.smallestBase };
  const whole = compareAll(kept, end, comparing);
  const definitions = places.map((place) =>
    kept.map(({ definition }) => narrowed(definition, column, place, `${definition.strand} (${place})`)),
  );
  yield;
  const counted = yield* countPlaces(read, definitions.flat(), end, comparing);
  const settled = settle(counted.findings, checked.settings, checked.cells).findings;
  const strays = settled.filter((each) => isError(each) && strandsOf(each) === null && placesOf(each) === null);
  if (strays.length > 0) return { stopped: strays };
  const beside = yield* packColumns(
    read,
    { ...checked, comparing: { ...checked.comparing, baseline } },
    { figures: { ...read, ...counted.figures }, comparisons: counted.comparisons, definitions, kept },
    { ...options, column },
  );
  const texts = textSections(figures);
  const sections = new Set([...kept.map(({ definition }) => definition), ...texts].map(({ strand }) => strand));
  const measured = yield* packMeasures(read, checked, { column, places, sections }, (measures) =>
    toldMeasures(measures, whole, end, { leftOut: [], suppress: null, smallestBase: options.smallestBase }),
  );
  const packs: PackFigures[] = [];
  for (const [index, place] of places.entries()) {
    yield;
    const range = [index * kept.length, (index + 1) * kept.length] as const;
    const [own, compared] = [counted.strands.slice(...range), beside.comparisons.slice(...range)];
    const names = new Set(own.map(({ definition }) => definition.strand));
    const gaps = comparisonFindings(compared, own, end, rowsOfOthers(counted.tables, counted.strands));
    // What is wrong with the whole of a strand is not said of a place: its own figures say it, or are right.
    const isHere = (each: Finding) => placesOf(each)?.has(place) ?? (strandsOf(each) === null && !isError(each));
    const shown = asNamed(kept, own, compared);
    packs.push({
      place,
      ...shown,
      judgements: judgeAll(shown.strands, shown.comparisons),
      measures: measured.measures.places[index]!,
      findings: [
        ...checked.findings.filter((each) => isHere(each) && cardOf(each.code).topic !== "report" && !isOfMeasures(read, each)),
        ...settled.filter((each) => strandsOf(each)?.some((strand) => names.has(strand))),
        ...settle([...gaps, ...beside.of[index]!], checked.settings, checked.cells).findings,
        ...measured.of[index]!,
      ],
    });
  }
  return {
    column,
    end,
    period: comparing.period!,
    latest: checked.latest,
    whole: { strands: kept, comparisons: whole, judgements: judgeAll(kept, whole) },
    packs,
    ...{ texts, measures: measured.measures, left: [...left, ...measured.left] },
    findings: [
      ...checked.findings,
      ...settle(beside.findings, checked.settings, checked.cells).findings,
      ...addingUp(read, column, { kept, whole, packs }),
      ...measured.findings,
    ],
    accepted: checked.accepted,
    ...{ settings: checked.settings, cells: checked.cells },
  };
}

function noSuchColumn({ recognition: { tables } }: ReadFigures, column: string): Finding {
  const columns = headersOf(tables);
  const suggestion = nearMisses([column], columns).get(column) ?? null;
  return finding("unknownColumn", NOWHERE, { strand: null, column, columns, suggestion });
}

/** Strands of a place by the names that they have in all packs. */
function asNamed(
  named: readonly StrandFigures[],
  own: readonly StrandFigures[],
  compared: readonly Comparison[],
): Pick<ShownFigures, "strands" | "comparisons"> {
  const definitions = own.map(({ definition }, index) => ({ ...definition, strand: named[index]!.definition.strand }));
  return {
    strands: own.map((strand, index) => ({ ...strand, definition: definitions[index]! })),
    comparisons: compared.map((comparison, index) => ({ ...comparison, definition: definitions[index]! })),
  };
}

/** The tables that were read: one that no strand counts has no values. */
function readTables({ recognition, ledgers }: ReadFigures) {
  const isRead = (_: unknown, index: number) => ledgers[index] !== null && ledgers[index] !== undefined;
  return { recognition: { ...recognition, tables: recognition.tables.filter(isRead) }, ledgers: ledgers.filter(isRead) };
}

/** Counts all strands of all places at once, with what is wrong with each, and adds each up anew from its cells. */
function* countPlaces(
  { recognised, opened: { heads }, columns }: ReadFigures,
  definitions: readonly StrandDefinition[],
  end: Month,
  comparing: ComparedWith,
) {
  const figures = yield* figuresOf({ ...recognised, given: null }, heads, columns, definitions);
  const comparisons = compareAll(figures.strands, end, comparing);
  yield;
  const tables = figures.counted.flatMap((table) => table ?? []);
  const missing = missingRows(tables, figures.definitions, comparisons);
  yield;
  const failures = accountFailures(accountsOf({ figures, heads, columns, comparisons }), figures.strands, comparisons);
  return { figures, strands: figures.strands, comparisons, tables, findings: [...figures.findings, ...missing, ...failures] };
}

import type { ReportStrand } from "../report";
import { addContributions, contributionWidths, type ContributionCells } from "./contributions-block";
import { addPeople, peopleWidths, type CountsOf, type PeopleCells } from "./people-block";
import type { SheetBuilder } from "./sheet-builder";
import { addRanks, rankWidths, type RankCells } from "./rank-block";
import { addWholes, wholeWidths, type WholeCells } from "./whole-block";
import { addSolved, solvedWidths, type SolvedCells } from "./solved-block";

/** What of a strand stands beside its totals, on the strand data. */
export interface ColumnCells {
  /** Its solved offences, where it has rates of them. */
  readonly solved?: SolvedCells;
  /** Its rates per 1,000 people, where it has any. */
  readonly people?: PeopleCells;
  /** What all places did, where that is known. */
  readonly whole?: WholeCells;
  /** Its rank among the places, where it has one. */
  readonly rank?: RankCells;
  /** Where its difference comes from, where that is told. */
  readonly contributions?: ContributionCells;
}

/** The widths of the columns that these add to the strand data. */
export function columnWidths(strands: readonly ReportStrand[]): readonly number[] {
  return [
    ...solvedWidths(strands),
    ...peopleWidths(strands),
    ...wholeWidths(strands),
    ...rankWidths(strands),
    ...contributionWidths(strands),
  ];
}

/** Adds them from this cell on. Gives where they stand, by the strand's key. */
export function addColumns(
  sheet: SheetBuilder,
  { row, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: CountsOf,
): ReadonlyMap<string, ColumnCells> {
  const solved = addSolved(sheet, { row, column }, strands);
  const besideSolved = column + solvedWidths(strands).length;
  const people = addPeople(sheet, { row, column: besideSolved }, strands, countsOf);
  const besidePeople = besideSolved + peopleWidths(strands).length;
  const wholes = addWholes(sheet, { row, column: besidePeople }, strands, countsOf);
  const besideWholes = besidePeople + wholeWidths(strands).length;
  const ranks = addRanks(sheet, { row, column: besideWholes }, strands, countsOf);
  const contributions = addContributions(sheet, { row, column: besideWholes + rankWidths(strands).length }, strands);
  return new Map(
    strands.map(({ key }) => {
      const own = {
        solved: solved.get(key),
        people: people.get(key),
        whole: wholes.get(key),
        rank: ranks.get(key),
        contributions: contributions.get(key),
      };
      return [
        key,
        {
          ...(own.solved ? { solved: own.solved } : {}),
          ...(own.people ? { people: own.people } : {}),
          ...(own.whole ? { whole: own.whole } : {}),
          ...(own.rank ? { rank: own.rank } : {}),
          ...(own.contributions ? { contributions: own.contributions } : {}),
        },
      ];
    }),
  );
}

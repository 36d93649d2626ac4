import type { Comparison, ReportedFigure } from "../../domain/comparison";
import type { KeptName } from "../../domain/kept-name";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import type { StrandFacts } from "./claims";
import { namedStrand, type NamedStrand } from "./figure-names";
import { fillIn, withNames, type FilledText, type NameProblem } from "./names-in-text";

/** A text of the report with the cells that hold it. */
export interface TextCell {
  readonly sheet: string;
  /** The whole place; rows of a box are cells of one column below one another. */
  readonly address: string;
  /** What each row holds. */
  readonly pieces: readonly string[];
  readonly text: string;
}

/** A text that the analyst wrote: a strand's commentary, or a part of the paper. */
export interface OwnText extends TextCell {
  /** Null for a part of the paper, whose names stay in its cell. */
  readonly key: string | null;
  /** What it is called: its strand, or its heading. */
  readonly title: string;
  /** The strand whose figures it names by their bare names; null for none. */
  readonly strand: string | null;
}

/** What texts are filled in with and read against. */
export interface ReportFigures {
  readonly named: readonly NamedStrand[];
  readonly facts: readonly StrandFacts[];
}

/** `last` is what the last report says, `before` the last one for an earlier period. */
export function reportFigures(
  comparisons: readonly Comparison[],
  last: readonly ReportedFigure[],
  before: readonly ReportedFigure[],
): ReportFigures {
  const of = (figures: readonly ReportedFigure[], strand: string) =>
    figures.find((figure) => normalised(figure.strand) === normalised(strand)) ?? null;
  return {
    named: comparisons.map(namedStrand),
    facts: comparisons.map(({ definition: { strand, measure }, kind, end, length, earlier, later, diff, pctDiff }): StrandFacts => {
      const [was, older] = [of(last, strand), of(before, strand)];
      return {
        ...{ strand, measure, kind, end, length, diff, pctDiff, earlier: earlier?.total ?? null, later: later?.total ?? null, last: was },
        before: [was, older].find((each) => each !== null && each.end < end && (each.length ?? WINDOW_LENGTH) === length) ?? null,
      };
    }),
  };
}

/** A text with its names, and as the report shows it. */
export interface ReportText extends FilledText {
  readonly of: OwnText;
  readonly problems: readonly NameProblem[];
}

/** The texts with their figures filled in; in those that a build has filled in before, the names come back first. */
export function filledTexts(texts: readonly OwnText[], kept: readonly KeptName[], { named }: ReportFigures): readonly ReportText[] {
  return texts.map((of) => {
    const own = of.key === null ? [] : kept.filter(({ key }) => key === of.key);
    return { of, ...fillIn(withNames(of.text, own), of.strand, named) };
  });
}

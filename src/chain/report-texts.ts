import { withoutSmall } from "../analysis/suppression";
import { localAddress } from "../domain/address";
import type { Comparison, ReportedFigure } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import { addMonths, monthOf, type Month } from "../domain/month";
import type { PaperPart, TextSection } from "../domain/paper";
import { filledTexts, reportFigures, textFindings, type OwnText, type ReportFigures, type ReportText } from "../report/commentary";
import { strandKeys } from "../report/names";
import type { GivenPaper } from "../reading/sheets";
import type { StrandDefinition } from "../domain/strand";
import { headingOf, printedParts, splitPaper } from "../report/paper-parts";
import type { PaperParts } from "../report/report";
import type { ReadFigures } from "./read-figures";

/** The analyst's texts of a report, with the figures that they name filled in. */
export interface TextsOfReport {
  readonly commentary: readonly ReportText[];
  /** In the order of the sheet "Paper". */
  readonly paper: readonly { readonly part: PaperPart; readonly text: ReportText }[];
  readonly figures: ReportFigures;
}

/** Sections without figures, as the "Strands" table gives them. */
export function textSections({ recognised }: ReadFigures): readonly TextSection[] {
  return recognised.given?.texts ?? [];
}

/** True where analysts wrote anything: commentary, or text on the sheet "Paper". */
export function hasTexts({ opened, recognition }: ReadFigures): boolean {
  const texts = [...[...opened.former.commentary.values()].map(({ text }) => text), ...recognition.paper.parts.map(({ text }) => text)];
  return texts.some((text) => text.trim() !== "");
}

/** What analysts wrote, filled in with what these comparisons show. `fewerThan`: counts under it are hidden, also those of the last report. */
export function reportTexts(read: ReadFigures, comparisons: readonly Comparison[], fewerThan: number | null): TextsOfReport {
  const { state } = read.outline;
  const shown = (figures: readonly ReportedFigure[] = []) => (fewerThan === null ? figures : withoutSmall(figures, fewerThan));
  const figures = reportFigures(comparisons, shown(state?.figures), shown(state?.before));
  const { parts } = read.recognition.paper;
  const commentary = filledTexts(commentaryOf(read, comparisons), state?.names ?? [], figures);
  const paper = filledTexts(parts.map(paperText), [], figures);
  return { commentary, paper: parts.map((part, index) => ({ part, text: paper[index]! })), figures };
}

/** The paper's other parts as a report of these strands prints them. */
export function paperOf({ paper }: TextsOfReport, given: GivenPaper, definitions: readonly StrandDefinition[]): PaperParts {
  const texts = new Map(paper.map(({ part, text }) => [part, text.text]));
  const shown = new Set(printedParts(given.parts));
  const printed = (parts: readonly PaperPart[]) =>
    parts.filter((part) => shown.has(part)).map((part) => ({ heading: headingOf(part.number, part.heading), text: texts.get(part)! }));
  const { before, after } = splitPaper(given, definitions);
  return { before: printed(before), after: printed(after) };
}

/** Everything in the texts that does not agree with the figures, or with itself. */
export function findingsOfTexts({ commentary, paper, figures }: TextsOfReport, today: Date): readonly Finding[] {
  return textFindings([...commentary, ...paper.map(({ text }) => text)], figures, writtenIn(today, figures));
}

/** A paper is written soon after the months that it is about, whenever it is looked at. */
const MONTHS_AFTER = 6;

function writtenIn(today: Date, { facts }: ReportFigures): Month {
  const now = monthOf(today.getFullYear(), today.getMonth() + 1);
  const end = facts.reduce<Month>((latest, each) => (each.end > latest ? each.end : latest), 0 as Month);
  return end === 0 || now < end ? now : (Math.min(now, addMonths(end, MONTHS_AFTER)) as Month);
}

function commentaryOf(read: ReadFigures, comparisons: readonly Comparison[]): readonly OwnText[] {
  const strands = comparisons.map(({ definition }) => definition.strand);
  const names = [...strands, ...textSections(read).map(({ strand }) => strand)];
  const keys = strandKeys(names);
  return names.flatMap((title, index): OwnText[] => {
    const box = read.opened.former.commentary.get(keys[index]!);
    if (box === undefined || box.text.trim() === "") return [];
    return [{ ...box, key: keys[index]!, title, strand: index < strands.length ? title : null }];
  });
}

function paperText({ number, heading, text, textAt }: PaperPart): OwnText {
  const title = headingOf(null, heading) ?? number ?? "the paper";
  return { key: null, title, strand: null, text, pieces: [text], sheet: textAt.sheet, address: localAddress(textAt) };
}

import { localAddress } from "../domain/address";
import { finding, placeOf, type Finding } from "../domain/finding";
import type { PaperPart, TextSection } from "../domain/paper";
import { compareNumbers, numberParts } from "../domain/section-number";
import type { StrandDefinition } from "../domain/strand";
import type { GivenPaper } from "../reading/sheets";
import type { Report, ReportStrand, ReportTextSection } from "./report";

/** The parts of the paper on both sides of the strands' sections. */
export interface SplitPaper<Part> {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** A row says where the strands' sections stand; without one, their own number does. */
export function splitPaper(
  { parts, before }: Pick<GivenPaper, "parts" | "before">,
  definitions: readonly StrandDefinition[],
): SplitPaper<PaperPart> {
  if (before !== null) return { before: parts.slice(0, before), after: parts.slice(before) };
  const first = definitions.flatMap(({ section }) => numberParts(section) ?? []).length > 0 ? firstNumber(definitions) : null;
  const at = first === null ? -1 : parts.findIndex(({ number }) => isBehind(number, first));
  return at < 0 ? { before: parts, after: [] } : { before: parts.slice(0, at), after: parts.slice(at) };
}

function firstNumber(definitions: readonly StrandDefinition[]): readonly number[] {
  return definitions.flatMap(({ section }) => (numberParts(section) === null ? [] : [numberParts(section)!])).toSorted(compareNumbers)[0]!;
}

function isBehind(number: string | null, first: readonly number[]): boolean {
  const parts = numberParts(number);
  return parts !== null && compareNumbers(parts, first) > 0;
}

/** The parts that are printed: those with text, and a heading such as "6.0" whose own parts, "6.1" onwards, have some. */
export function printedParts(parts: readonly PaperPart[]): readonly PaperPart[] {
  const filled = new Set(parts.flatMap(({ number, text }) => (text === "" ? [] : (numberParts(number)?.slice(0, 1) ?? []))));
  const isAbove = (number: readonly number[] | null) => number !== null && (number[1] ?? 0) === 0 && filled.has(number[0]!);
  return parts.filter(({ number, text }) => text !== "" || isAbove(numberParts(number)));
}

/** Parts that are left out because they have no text; nothing where there are none. */
export function textMissing(parts: readonly PaperPart[]): readonly Finding[] {
  const printed = new Set(printedParts(parts));
  const left = parts.filter((part) => !printed.has(part));
  const [first] = left;
  if (first === undefined) return [];
  const address = left.map(({ textAt }) => localAddress(textAt)).join(", ");
  return [
    finding(
      "paperTextMissing",
      { sheet: first.textAt.sheet, address },
      { headings: left.map(({ number, heading }) => headingOf(number, heading)!) },
    ),
  ];
}

/** "3.0  Executive Summary"; null for a part without a heading. */
export function headingOf(number: string | null, heading: string): string | null {
  return [number, heading].filter(Boolean).join("  ") || null;
}

/**
 * The index of the strand before which a section of text stands: by its number where it has one, else by its row in the table.
 */
export function placeAmong({ section, definedAt }: TextSection, definitions: readonly StrandDefinition[]): number {
  const number = numberParts(section);
  const at = definitions.findIndex((strand) => {
    const other = numberParts(strand.section);
    if (number !== null && other !== null) return compareNumbers(other, number) > 0;
    return strand.definedAt !== null && strand.definedAt.row > definedAt.row;
  });
  return at < 0 ? definitions.length : at;
}

/** A section of the report, with figures or without. */
export type AnySection =
  | { readonly kind: "strand"; readonly strand: ReportStrand; readonly index: number }
  | { readonly kind: "text"; readonly section: ReportTextSection };

/** The report's sections in their order. */
export function sectionsInOrder({ strands, texts }: Pick<Report, "strands" | "texts">): readonly AnySection[] {
  const textsAt = (index: number) =>
    texts.filter(({ before }) => before === index).map((section): AnySection => ({ kind: "text", section }));
  return [
    ...strands.flatMap((strand, index): AnySection[] => [...textsAt(index), { kind: "strand", strand, index }]),
    ...textsAt(strands.length),
  ];
}

/** What is wrong with the numbers of the paper's parts: one that is there twice, or is a strand's too, and one that is left out. */
export function numberFindings(
  { parts, before }: Pick<GivenPaper, "parts" | "before">,
  sections: readonly (string | null)[],
): readonly Finding[] {
  const taken = new Set(sections);
  const first = new Map<string, number>();
  return parts.flatMap(({ number, numberAt }, index): Finding[] => {
    if (number === null) return [];
    const [place, above] = [placeOf(numberAt), first.get(number)];
    if (above !== undefined) return [finding("paperNumberTwice", place, { number, firstRow: above })];
    first.set(number, numberAt.row + 1);
    if (taken.has(number)) return [finding("paperNumberTwice", place, { number, firstRow: null })];
    const previous = index === before ? null : (parts[index - 1]?.number ?? null);
    return previous !== null && isSkipped(previous, number)
      ? [finding("paperNumberSkipped", place, { before: previous, after: number })]
      : [];
  });
}

/** 6.2 and then 6.4, or 7.0 and then 9.0. */
function isSkipped(before: string, after: string): boolean {
  const [first, second] = [numberParts(before), numberParts(after)];
  if (first === null || second === null) return false;
  const [main, other] = [first[0]!, second[0]!];
  return main === other ? (second[1] ?? 0) - (first[1] ?? 0) > 1 : other - main > 1;
}

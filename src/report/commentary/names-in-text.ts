import type { KeptName } from "../../domain/kept-name";
import { normalised } from "../../domain/text";
import { nearest } from "../../reading/texts";
import { FIGURE_NAMES, figureNamed, isNotGiven, type NamedStrand } from "./figure-names";

/** A name between braces. */
const NAME = /\{\{([^{}]*)\}\}/g;
/** Characters beside a name that are kept, to find it again. */
const BESIDE = 24;
/** So many of them must still stand on one side. */
const ENOUGH = 6;

/** A name that cannot be filled in. */
export interface NameProblem {
  /** As it stands, with its braces. */
  readonly words: string;
  /** What it is likely to mean, with braces; null where nothing is near. */
  readonly suggestion: string | null;
  /** The mark in place of a figure that is missing or hidden; null where the name does not exist. */
  readonly mark: string | null;
}

/** A text with its figures filled in. */
export interface FilledText {
  readonly text: string;
  readonly kept: readonly Omit<KeptName, "key">[];
  readonly problems: readonly NameProblem[];
}

/**
 * Fills in the figures that a text names: "{{diff}}" is of its own strand, "{{Hate Crime.diff}}" of any. A name that does not exist stays
 * as it is typed; a figure that is missing or hidden is the table's mark.
 */
export function fillIn(text: string, own: string | null, strands: readonly NamedStrand[]): FilledText {
  const problems: NameProblem[] = [];
  const places: { readonly name: string; readonly from: number; readonly value: string }[] = [];
  let filled = "";
  let from = 0;
  for (const match of text.matchAll(NAME)) {
    const name = match[1]!.replace(/\s+/g, " ").trim();
    const value = valueOf(name, own, strands);
    filled += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (value === null || isNotGiven(value)) {
      const suggestion = value === null ? likelyName(name, own, strands) : null;
      problems.push({ words: `{{${name}}}`, suggestion: suggestion === null ? null : `{{${suggestion}}}`, mark: value });
    }
    if (value !== null) places.push({ name, from: filled.length, value });
    filled += value ?? match[0];
  }
  filled += text.slice(from);
  return {
    text: filled,
    problems,
    kept: places.map(({ name, from: at, value }) => ({
      ...{ name, value },
      before: filled.slice(Math.max(0, at - BESIDE), at),
      after: filled.slice(at + value.length, at + value.length + BESIDE),
    })),
  };
}

function valueOf(name: string, own: string | null, strands: readonly NamedStrand[]): string | null {
  const { strand, figure } = partsOf(name, own);
  const named = strand === null ? undefined : strands.find((each) => normalised(each.strand) === normalised(strand));
  const of = figureNamed(figure);
  return named === undefined || of === null ? null : named.values[of];
}

/** The last dot parts the strand from the figure: a strand's own name may have one. */
function partsOf(name: string, own: string | null): { readonly strand: string | null; readonly figure: string } {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? { strand: own, figure: name } : { strand: name.slice(0, dot).trim(), figure: name.slice(dot + 1).trim() };
}

function likelyName(name: string, own: string | null, strands: readonly NamedStrand[]): string | null {
  const { strand, figure } = partsOf(name, own);
  const names = strands.map((each) => each.strand);
  const isOwn = !name.includes(".");
  const meant = strand === null ? null : (names.find((each) => normalised(each) === normalised(strand)) ?? nearest(strand, names));
  const begins = (each: string) => figure.length > 2 && each.toLowerCase().startsWith(figure.toLowerCase());
  const of = figureNamed(figure) ?? nearest(figure, FIGURE_NAMES) ?? FIGURE_NAMES.find(begins) ?? null;
  if (of === null || meant === null) return null;
  return isOwn ? of : `${meant}.${of}`;
}

/**
 * A text as it now stands in its box, with the names back in place of what the last build filled in. A name comes back where its figure
 * stands unchanged beside words that it stood beside; whatever else was edited is taken over.
 */
export function withNames(text: string, kept: readonly Omit<KeptName, "key">[]): string {
  const plain = text.replace(/\s/g, " ");
  const taken: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  let last = 0;
  for (const { name, value, before, after } of kept) {
    const spots = spotsOf(plain, value)
      .filter((from) => taken.every((spot) => from >= spot.to || from + value.length <= spot.from))
      .map((from) => ({ from, ...besideOf(plain, { from, to: from + value.length }, before, after) }))
      .filter(({ isSure }) => isSure)
      // Of places that are alike, the first behind the name before.
      .toSorted((a, b) => b.score - a.score || Number(a.from < last) - Number(b.from < last) || a.from - b.from);
    const [best] = spots;
    if (best === undefined) continue;
    last = best.from + value.length;
    taken.push({ from: best.from, to: last, name });
  }
  return taken
    .toSorted((a, b) => b.from - a.from)
    .reduce((words, { from, to, name }) => `${words.slice(0, from)}{{${name}}}${words.slice(to)}`, text);
}

/** Where a value stands by itself, and not as a part of another figure or word. */
function spotsOf(text: string, value: string): readonly number[] {
  const spots: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [left, right] = [text.slice(0, at), text.slice(at + value.length)];
    const isWhole = !/[\p{L}\p{N}]$|\d[.,]$/u.test(left) && !(/[\p{L}\p{N}]$/u.test(value) && /^[\p{L}\p{N}]|^[.,]\d/u.test(right));
    if (isWhole) spots.push(at);
  }
  return spots;
}

/** How much of the words beside a place still stands. */
function besideOf(text: string, { from, to }: { readonly from: number; readonly to: number }, before: string, after: string) {
  const [wantedLeft, wantedRight] = [before.replace(/\s/g, " "), after.replace(/\s/g, " ")];
  let left = 0;
  while (left < wantedLeft.length && left < from && text[from - 1 - left] === wantedLeft[wantedLeft.length - 1 - left]) left++;
  let right = 0;
  while (right < wantedRight.length && text[to + right] === wantedRight[right]) right++;
  const isLeft = wantedLeft === "" ? from === 0 : left >= Math.min(ENOUGH, wantedLeft.length);
  const isRight = wantedRight === "" ? to === text.length : right >= Math.min(ENOUGH, wantedRight.length);
  return { score: left + right, isSure: isLeft || isRight };
}

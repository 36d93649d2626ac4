import { sumOf } from "../domain/sum";
import { noValue, type Contribution, type Contributions } from "../domain/contributions";
import { capital, counted } from "../domain/text";

/** The share of a rise or fall that the greatest contributions are to make. */
const MOST_OF = 0.8;

/** In place of contributions that could tell hidden figures. */
export const HIDDEN_PARTS = "Where the difference comes from is not given: it could tell figures that are hidden.";

/** What is said of the contributions to a difference. */
export interface ContributionsSaid {
  /** The sentence, before and after the share of the first parts. */
  readonly before: string;
  readonly after: string;
  /** How many parts, the greatest of those that go the same way as the whole, make that share; null where no share is said. */
  readonly share: { readonly parts: number; readonly way: "rise" | "fall" } | null;
}

/**
 * "6 of 14 districts make 80% of the rise."; no share where it would be of all: "The rise is in both districts." Where some fell while others rose, both are told, and the share is of the rises alone: of the
 * difference, it would be more than all.
 */
export function contributionsSaid(of: Contributions): ContributionsSaid {
  const { parts } = of;
  const named = parts.filter(({ name }) => name !== null);
  const none = parts.find(({ name }) => name === null);
  const diffs = named.map(changeOf);
  const ofNone = none ? changeOf(none) : 0;
  const [rises, falls] = [diffs.filter((diff) => diff > 0), diffs.filter((diff) => diff < 0)];
  const total = sumOf(diffs) + ofNone;
  const plain = (before: string): ContributionsSaid => ({ before: before + withoutValue(of, ofNone), after: "", share: null });
  if (rises.length + falls.length === 0) return plain(`No ${word(of)} changed.`);
  const way = total >= 0 && rises.length > 0 ? "rise" : falls.length > 0 ? "fall" : "rise";
  const own = (way === "rise" ? rises : falls).map(Math.abs).toSorted((a, b) => b - a);
  const isOffset = (way === "rise" ? falls : rises).length > 0 || ofNone !== 0;
  const count = partsFor(own);
  const isAll = count === own.length;
  const many = (count: number) => counted(count, word(of), words(of));
  const makes =
    count === 1
      ? `${nameOf(named, way)} makes `
      : `${count} of ${isOffset ? `the ${many(own.length)} with a ${way}` : many(named.length)} make `;
  const share = { parts: count, way } as const;
  const ofAll = count < named.length ? `${count} of ${many(named.length)}` : `${count === 2 ? "both" : `all ${count}`} ${words(of)}`;
  const whole = count === 1 ? `All of the ${way} is in ${nameOf(named, way)}.` : `The ${way} is in ${ofAll}.`;
  if (!isOffset) return isAll ? plain(whole) : { before: makes, after: `% of the ${way}.`, share };
  const moved = (own: readonly number[], verb: string) =>
    own.length === 0 ? [] : [`${many(own.length)} ${verb}, by ${number(Math.abs(sumOf(own)))}${own.length > 1 ? " together" : ""}`];
  const both = `${[...moved(rises, "rose"), ...moved(falls, "fell")].join("; ")}.${withoutValue(of, ofNone)}`;
  // Of all that rose, there is no more to say than that they did.
  if (isAll) return { before: count === 1 ? `${both} The ${way} is in ${nameOf(named, way)}.` : both, after: "", share: null };
  return { before: `${both} ${capital(makes)}`, after: `% of these ${way}s.`, share };
}

/** How many of the greatest make most of all. */
function partsFor(sizes: readonly number[]): number {
  const all = sumOf(sizes);
  let sum = 0;
  return sizes.findIndex((size) => (sum += size) >= MOST_OF * all) + 1;
}

function nameOf(named: readonly Contribution[], way: "rise" | "fall"): string {
  const sign = way === "rise" ? 1 : -1;
  return named.toSorted((a, b) => sign * (changeOf(b) - changeOf(a)))[0]!.name!;
}

function withoutValue(of: By, change: number): string {
  return change === 0 ? "" : ` ${noValue(of)}: ${number(Math.abs(change))} ${change > 0 ? "more" : "fewer"}.`;
}

export function changeOf({ earlier, later }: Contribution): number {
  return later - earlier;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}

type By = Pick<Contributions, "column" | "pair">;

/** "district", as it stands in a sentence; "pair of district and offence". */
function word({ column, pair }: By): string {
  return pair ? `pair of ${pairWords(pair)}` : inSentence(column);
}

function pairWords(pair: NonNullable<By["pair"]>): string {
  return pair.map(inSentence).join(" and ");
}

function inSentence(column: string): string {
  return /^\p{Lu}[\p{Ll} ]+$/u.test(column) ? column.toLowerCase() : column;
}

function words({ column, pair }: By): string {
  if (pair) return `pairs of ${pairWords(pair)}`;
  const one = inSentence(column);
  if (/[^aeiou]y$/i.test(one)) return `${one.slice(0, -1)}ies`;
  return one.endsWith("s") ? one : `${one}s`;
}

import { STYLES, type StyleName } from "../../report/layout/styles";
import type { TextLook } from "../paper";

/**
 * What cells of a look are in a paper: text outside tables, a table's heads and cells, or one of these: `links` lead elsewhere in the
 * workbook and stay there; `telling` are links whose words say something; `aside` is what a paper has elsewhere or not at all.
 */
type Role = Exclude<TextLook, "subheading"> | "title" | "heading" | "head" | "cell" | "links" | "telling" | "aside";

/** Whatever looks a report has, each is here: one that is new does not compile until it is said what it is in a paper. */
export const ROLES: Readonly<Record<StyleName, Role>> = {
  running: "aside",
  marking: "aside",
  title: "title",
  subtitle: "body",
  outOfDate: "strong",
  bandTitle: "strong",
  small: "small",
  note: "note",
  heading: "heading",
  lead: "small",
  measure: "strong",
  body: "body",
  part: "body",
  period: "body",
  headLeft: "head",
  headLink: "head",
  headRight: "head",
  words: "cell",
  wordsLast: "cell",
  wordsIndented: "cell",
  wordsIndentedLast: "cell",
  wordsSmall: "cell",
  wordsSmallLast: "cell",
  list: "list",
  strand: "cell",
  strandLast: "cell",
  strandSmall: "cell",
  strandSmallLast: "cell",
  month: "cell",
  monthLast: "cell",
  count: "cell",
  countLast: "cell",
  share: "cell",
  shareLast: "cell",
  rate: "cell",
  rateLast: "cell",
  points: "cell",
  pointsLast: "cell",
  pointsPlain: "cell",
  pointsPlainLast: "cell",
  percent: "cell",
  percentLast: "cell",
  figure: "cell",
  figurePercent: "cell",
  figureWords: "cell",
  verdict: "cell",
  verdictLast: "cell",
  link: "links",
  linkWide: "telling",
  linkRight: "links",
  linkLast: "links",
  commentaryLabel: "aside",
  commentary: "commentary",
  dataTitle: "aside",
  dataHash: "aside",
  dataText: "aside",
  dataMonth: "aside",
  dataCount: "aside",
  dataRatio: "aside",
  dataLimit: "aside",
  dataPercent: "aside",
  dataPoints: "aside",
  dataShare: "aside",
  dataLink: "aside",
  dataSource: "aside",
  kept: "aside",
};

export type { Role };

/** Whether numbers of this look stand at the right. */
export function isRight(style: StyleName): boolean {
  const { align } = STYLES[style] as { readonly align?: string };
  return align === "Right";
}

export function isBold(style: StyleName): boolean {
  return (STYLES[style] as { readonly bold?: boolean }).bold === true;
}

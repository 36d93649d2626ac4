import type { ColourName } from "../colours";

/** Diff. has no plus sign, % Diff. has one, as in the paper. */
export const FORMAT = {
  text: "@",
  count: "#,##0",
  percent: "+0.0%;-0.0%;0.0%",
  share: "0.0%",
  ratio: "0.000",
  limit: "#,##0.0",
  points: "+0.0;-0.0;0.0",
  month: "mmm yy",
  general: "General",
} as const;

export interface Rule {
  readonly weight: "Thin" | "Medium";
  readonly colour: ColourName;
}

/** The look of a cell. What is left out stays as the sheet has it: Arial 10, top, left. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: ColourName;
  readonly fill?: ColourName;
  readonly align?: "Left" | "Right" | "Center";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: Rule;
  readonly bottom?: Rule;
  readonly format?: string;
}

const medium: Rule = { weight: "Medium", colour: "main" };
const thin: Rule = { weight: "Thin", colour: "main" };
const hairline: Rule = { weight: "Thin", colour: "hairline" };

const head: Style = { size: 9, bold: true, colour: "main", vertical: "Bottom", wrap: true, top: medium, bottom: thin };
const row: Style = { vertical: "Center", bottom: hairline };
const last: Style = { vertical: "Center", bottom: medium };
const count: Style = { align: "Right", format: FORMAT.count };
const percent: Style = { align: "Right", format: FORMAT.percent, bold: true };
const points: Style = { align: "Right", format: FORMAT.points };
const link: Style = { size: 8.5, colour: "link", vertical: "Center" };

/** Every look that the layout uses, by name. */
export const STYLES = {
  running: { size: 8.5, colour: "grey", vertical: "Center" },
  /** In plans of earlier versions alone, which had the marking in the first row. */
  marking: { size: 8.5, bold: true, colour: "text", align: "Right", vertical: "Center" },
  title: { size: 18, bold: true, colour: "main", vertical: "Center", wrap: true },
  subtitle: { size: 10, colour: "grey", vertical: "Center", wrap: true },
  outOfDate: { size: 8.5, bold: true, colour: "text", vertical: "Bottom" },
  small: { size: 8.5, colour: "grey", vertical: "Top", wrap: true },
  note: { size: 8.5, italic: true, colour: "grey", vertical: "Top", wrap: true },
  heading: { size: 13, bold: true, colour: "main", vertical: "Center", wrap: true },
  lead: { size: 8.5, colour: "grey", vertical: "Center", wrap: true },
  measure: { bold: true, vertical: "Center", wrap: true },
  body: { vertical: "Center", wrap: true },
  /** Text of a part of the paper, below its heading. */
  part: { vertical: "Top", wrap: true },
  period: { vertical: "Center" },
  headLeft: { ...head, align: "Left" },
  headLink: { ...head, align: "Left", indent: 1 },
  headRight: { ...head, align: "Right" },
  words: { ...row, align: "Left" },
  wordsLast: { ...last, align: "Left" },
  wordsIndented: { ...row, align: "Left", indent: 1 },
  wordsIndentedLast: { ...last, align: "Left", indent: 1 },
  wordsSmall: { ...row, align: "Left", size: 9 },
  wordsSmallLast: { ...last, align: "Left", size: 9 },
  list: { ...row, size: 9, wrap: true },
  strand: { ...row, wrap: true },
  strandLast: { ...last, wrap: true },
  strandSmall: { ...row, wrap: true, size: 9 },
  strandSmallLast: { ...last, wrap: true, size: 9 },
  month: { ...row, align: "Right" },
  monthLast: { ...last, align: "Right" },
  count: { ...row, ...count },
  countLast: { ...last, ...count },
  share: { ...row, ...count, format: FORMAT.share },
  shareLast: { ...last, ...count, format: FORMAT.share },
  rate: { ...row, ...count, format: FORMAT.limit },
  rateLast: { ...last, ...count, format: FORMAT.limit },
  points: { ...row, ...points, bold: true },
  pointsLast: { ...last, ...points, bold: true },
  pointsPlain: { ...row, ...points },
  pointsPlainLast: { ...last, ...points },
  percent: { ...row, ...percent },
  percentLast: { ...last, ...percent },
  figure: { ...last, ...count },
  figurePercent: { ...last, ...percent },
  figureWords: { ...last, size: 9, align: "Right" },
  verdict: { ...row, size: 9, align: "Right" },
  verdictLast: { ...last, size: 9, align: "Right" },
  link: { ...link },
  /** The next three in plans of earlier versions alone, whose links stood among what is printed. */
  linkWide: { ...link, vertical: "Top", wrap: true },
  linkRight: { ...link, align: "Right", vertical: "Bottom" },
  linkLast: { ...last, ...link, indent: 1, align: "Left" },
  commentaryLabel: { size: 8.5, colour: "grey", vertical: "Top" },
  /** Without a fill, so that an empty box leaves nothing on paper; the label beside it says where it is. */
  commentary: { vertical: "Top", wrap: true, align: "Left", indent: 1, format: FORMAT.general },
  /** On one line, over the blank cells beside it. */
  dataTitle: { size: 13, bold: true, colour: "main", vertical: "Center" },
  dataHash: { size: 8.5, colour: "grey", vertical: "Center", wrap: true, indent: 1, align: "Left" },
  /** The same over a band of columns. */
  bandTitle: { size: 9.5, bold: true, colour: "main", vertical: "Bottom" },
  dataText: { size: 9, vertical: "Center" },
  dataMonth: { size: 9, align: "Left", format: FORMAT.month, vertical: "Center" },
  dataCount: { size: 9, format: FORMAT.count, align: "Right", vertical: "Center" },
  dataRatio: { size: 9, format: FORMAT.ratio, align: "Left", vertical: "Center" },
  dataLimit: { size: 9, format: FORMAT.limit, align: "Right", vertical: "Center" },
  dataPercent: { size: 9, format: FORMAT.percent, align: "Right", vertical: "Center" },
  dataPoints: { size: 9, format: FORMAT.points, align: "Right", vertical: "Center" },
  dataShare: { size: 9, format: FORMAT.share, align: "Right", vertical: "Center" },
  dataLink: { size: 8.5, colour: "link", vertical: "Center", align: "Left", indent: 1 },
  /** Where a count came from, as text. */
  dataSource: { size: 9, vertical: "Center", align: "Left", indent: 1 },
  kept: { size: 9, vertical: "Top", wrap: true, format: FORMAT.general },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

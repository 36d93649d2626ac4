import { addMonths, isoMonth, longMonth, type Month } from "../../domain/month";
import { lengthOf } from "../../domain/series";
import { counted } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { meansAllStrands, type BreakRow } from "../../reading/sheets";
import type { BreakForm } from "./break-form";

/** Where recording changed: under “Report”. */
export interface BreaksView {
  readonly title: string;
  /** The breaks that are on the sheet; rows that are not understood are among the findings. */
  readonly rows: readonly BreakRowView[];
  readonly strands: readonly string[];
  /** The months that figures are for, the latest first. */
  readonly months: readonly { readonly value: string; readonly label: string }[];
}

export interface BreakRowView {
  readonly text: string;
  /** What the form holds to change it. */
  readonly form: BreakForm;
}

export function breaksView({ strands, whole }: WatchedFindings): BreaksView {
  const rows = whole.read.recognition.breaks.rows.flatMap(rowView);
  return {
    title: `Breaks in recording: ${rows.length === 0 ? "none" : counted(rows.length, "break")}`,
    rows,
    strands: strands.map(({ definition }) => definition.strand),
    months: monthsOf(strands).map((month) => ({ value: isoMonth(month), label: longMonth(month) })),
  };
}

function rowView({ strand: said, month, note, part }: BreakRow): readonly BreakRowView[] {
  if (typeof month === "string") return [];
  const strand = meansAllStrands(said) ? "" : said;
  const due = typeof part === "number" ? `, ${part.toLocaleString("en-GB")} due to it` : "";
  return [
    {
      text: `${strand === "" ? "All strands" : strand}, ${longMonth(month)}${note === "" ? "" : `: ${note}`}${due}`,
      form: { strand, month: isoMonth(month), note, part: String(part) },
    },
  ];
}

function monthsOf(strands: WatchedFindings["strands"]): readonly Month[] {
  const covered = strands.flatMap(({ figures }) =>
    figures.kind === "months"
      ? figures.months.flatMap((count) => [addMonths(count.month, 1 - lengthOf(count)), count.month])
      : figures.totals.flatMap(({ end }) => [addMonths(end, 1 - WINDOW_LENGTH), end]),
  );
  if (covered.length === 0) return [];
  const [first, last] = covered.reduce(([least, most], month) => [Math.min(least, month), Math.max(most, month)], [Infinity, 0]);
  return Array.from({ length: last - first + 1 }, (_, index) => addMonths(last as Month, -index));
}

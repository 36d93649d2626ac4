import type { CellRange } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { addMonths } from "../../domain/month";
import type { Period } from "../../domain/period";
import { unmarkedPeriod } from "../../reading/texts";
import { addressOf } from "../places";
import { card, counted, endingWithOne, NO_OTHER_END, orEndWith, placed, quoted, shortMonth, type CheckInput } from "../writing";
import { countedLines } from "../structure/alike/counted-lines";
import { lastPeriod } from "./kinds/last-period";
import { labelsOf } from "./kinds/texts-on-sheet";
import { isUsed } from "./kinds/used-tables";

/** A last or a first year, or a last quarter, whose figures are all lower by about the same share than those a year apart: it may be a part. */
export const yearNotWhole = card("values", "yearNotWhole", "Year looks like a part of one", {
  looksAt:
    "the last and the first of figures by years, and the last quarter or half-year: whether all lines are lower than a year apart, by about the same share, as those of some of its months would be",
  toDo: "Enter the whole year, or end the report with the one before. If the year is whole, accept the finding and give the reason.",
  message({ label, month, length = YEAR, percent, lines, than, ends }, at) {
    const [of, be] =
      length === YEAR ? [`the ${than} year`, "the whole year"] : [`the year ${than === "next" ? "after" : "before"}`, "all of it"];
    const alike = lines === 1 ? "" : `, and ${counted(lines, "line")} are all lower by about as much`;
    return `${placed(at)}the figures of ${quoted(label)} are ${percent}% of those of ${of}${alike}. They are counted as ${length} months to ${shortMonth(month)}, but look like a part of them. Enter ${be}${than === "next" ? "." : orEndWith(ends, NO_OTHER_END)} If they are whole, accept this and give the reason.`;
  },
  answers: ({ ends }) => endingWithOne(ends),
  restsOn: ({ month, percent }) => [month, percent],
  find(input) {
    const last = lastPeriod(input);
    if (last === null || last.length === 1) return [];
    const { end, length } = last;
    const used = input.tables.filter(({ table }) => table.length === length && isUsed(table, input));
    const labels = [...labelsOf(used, last)];
    const parts = length === YEAR ? (["previous", "next"] as const) : (["previous"] as const);
    return parts.flatMap((than): readonly Finding[] => {
      const month = than === "previous" ? end : addMonths(end, -YEAR);
      const label = labels.find(([, each]) => each === month)?.[0] ?? shortMonth(month);
      const part = partOf({ end: month, length }, than, unmarkedPeriod(label).marks.length > 0, input);
      if (part === null) return [];
      const { cells, ...details } = part;
      const { sheet } = cells[0]!;
      const place = { sheet, address: than === "previous" ? addressOf(cells.filter((cell) => cell.sheet === sheet)) : null };
      return [finding("yearNotWhole", place, { label, month, than, ...(length === YEAR ? {} : { length }), ...details })];
    });
  },
});

const YEAR = 12;
/**
 * How far a year may be below another: of one that is marked ("2019/20*") less is needed; of quarters more, and of a first year, since
 * offences may rise. One line alone may fall so by itself.
 */
const MOST = { marked: 0.9, last: 0.8, others: 0.7, alone: 0.6 } as const;
/** Smaller counts of a year say little, alone and together. */
const FEWEST = { line: 20, together: 100 } as const;
/** How far lines may be from the share of all: in shares, and in what chance does to counts of their size. */
const APART = { share: 0.12, spreads: 3 } as const;
/** Where the year before fell too, as a whole, the last one may have gone on falling. */
const FALLING = 0.85;

interface Part {
  readonly percent: number;
  readonly lines: number;
  readonly cells: readonly CellRange[];
}

/** The share that a period has of the one a year before or after, where all lines have about that share, and it is that of a part. */
function partOf({ end, length }: Period, than: "previous" | "next", marked: boolean, input: CheckInput): Part | null {
  const step = than === "previous" ? -YEAR : YEAR;
  const lines = countedLines(input).flatMap(({ values, cell, counts }) => {
    const at = (times: number) => values().get(`${addMonths(end, times * step)} ${length}`);
    const [own, other] = [at(0), at(1)];
    return counts.table.length !== length || own === undefined || other === undefined
      ? []
      : [{ cell, own, other, beyond: at(than === "previous" ? 2 : -1) }];
  });
  // Small lines rise and fall by chance.
  const judged = lines.filter((line) => line.other >= FEWEST.line);
  if (judged.length === 0) return null;
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0);
  const other = sum((line) => line.other);
  const share = sum((line) => line.own) / other;
  const usual = than === "previous" && length === YEAR ? MOST.last : MOST.others;
  if (other < FEWEST.together || share === 0 || share > (marked ? MOST.marked : judged.length === 1 ? MOST.alone : usual)) return null;
  const known = lines.filter((line) => line.beyond !== undefined);
  const isFalling = sum((line) => (line.beyond === undefined ? 0 : line.other)) <= FALLING * sum((line) => line.beyond ?? 0);
  // A year before the first one shows what it should be.
  if (known.length > 0 && (than === "next" || isFalling)) return null;
  const near = (line: (typeof lines)[number]) =>
    line.own < line.other && Math.abs(line.own / line.other - share) <= Math.max(APART.share, APART.spreads / Math.sqrt(line.other));
  if (!judged.every(near)) return null;
  return { percent: Math.round(share * 100), lines: judged.length, cells: lines.map(({ cell }) => cell) };
}

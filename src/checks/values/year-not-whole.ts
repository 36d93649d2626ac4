import type { CellRange } from "../../domain/address";
import { finding } from "../../domain/finding";
import { addMonths, type Month } from "../../domain/month";
import { unmarkedPeriod } from "../../reading/texts";
import { addressOf } from "../places";
import { card, counted, endingWithOne, NO_OTHER_END, orEndWith, placed, quoted, shortMonth, type CheckInput } from "../writing";
import { countedLines } from "../structure/alike/counted-lines";
import { lastPeriod } from "./kinds/last-period";
import { labelsOf } from "./kinds/texts-on-sheet";
import { isUsed } from "./kinds/used-tables";

/** A last year whose figures are all lower by about the same share than the year before: it may be half a year. */
export const yearNotWhole = card("values", "yearNotWhole", "Last year looks like a part of one", {
  looksAt:
    "the last year of figures by years: whether all offences are lower than in the year before, by about the same share, as those of some months of a year would be",
  toDo: "Enter the whole year, or end the report with the year before. If the year is whole, accept the finding and give the reason.",
  message: ({ label, month, percent, lines, ends }, at) =>
    `${placed(at)}the figures of ${quoted(label)} are ${percent}% of those of the year before${lines === 1 ? "" : `, and ${counted(lines, "line")} are all lower by about as much`}. They are counted as the 12 months to ${shortMonth(month)}, but look like a part of them. Enter the whole year${orEndWith(ends, NO_OTHER_END)} If the year is whole, accept this and give the reason.`,
  answers: ({ ends }) => endingWithOne(ends),
  restsOn: ({ month, percent }) => [month, percent],
  find(input) {
    const last = lastPeriod(input);
    if (last?.length !== YEAR) return [];
    const used = input.tables.filter(({ table }) => table.length === YEAR && isUsed(table, input));
    const label = [...labelsOf(used, last)].find(([, month]) => month === last.end)?.[0] ?? shortMonth(last.end);
    const part = partOf(last.end, unmarkedPeriod(label).marks.length > 0, input);
    if (part === null) return [];
    const { cells, ...details } = part;
    return [
      finding(
        "yearNotWhole",
        { sheet: cells[0]!.sheet, address: addressOf(cells.filter(({ sheet }) => sheet === cells[0]!.sheet)) },
        { label, month: last.end, ...details },
      ),
    ];
  },
});

const YEAR = 12;
/** How far the last year may be below the one before: of years that are marked ("2019/20*") less is needed. One line alone may fall so by itself. */
const MOST = { marked: 0.9, unmarked: 0.8, alone: 0.6 } as const;
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

/** The share that the last year has of the one before, where all lines have about that share, and it is that of a part of a year. */
function partOf(end: Month, marked: boolean, input: CheckInput): Part | null {
  const lines = countedLines(input).flatMap(({ values, cell, counts }) => {
    const at = (back: number) => values().get(`${addMonths(end, -back * YEAR)} ${YEAR}`);
    const [last, before] = [at(0), at(1)];
    return counts.table.length !== YEAR || last === undefined || before === undefined ? [] : [{ cell, last, before, first: at(2) }];
  });
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0);
  const before = sum((line) => line.before);
  const share = sum((line) => line.last) / before;
  const most = marked ? MOST.marked : lines.length === 1 ? MOST.alone : MOST.unmarked;
  if (before < FEWEST.together || share === 0 || share > most) return null;
  const earlier = lines.filter((line) => line.first !== undefined);
  const fell = earlier.reduce((total, line) => total + line.before, 0) / earlier.reduce((total, line) => total + line.first!, 0);
  if (earlier.length > 0 && fell <= FALLING) return null;
  const large = lines.filter((line) => line.before >= FEWEST.line);
  const near = (line: (typeof lines)[number]) =>
    Math.abs(line.last / line.before - share) <= Math.max(APART.share, APART.spreads / Math.sqrt(line.before));
  if (!large.every(near)) return null;
  return { percent: Math.round(share * 100), lines: lines.length, cells: lines.map(({ cell }) => cell) };
}

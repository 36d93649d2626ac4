import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import { addressOf, rectangleOf } from "../places";
import { countedLines } from "../structure/alike/counted-lines";
import { card, counted, monthsText, number, placed, quoted } from "../writing";
import { copiedMonths, type CopiedMonth } from "./kinds/copied-months";
import { cellOfPoint, copiedRuns, type CopiedRun, type Point, type Stretch } from "./kinds/copied-runs";

/** Counts of half a year or more that stand again under another year, or under another name. */
export const countsCopied = card("values", "countsCopied", "Counts entered twice", {
  waits: true,
  looksAt:
    "counts of 6 months or more, one after the other, that are the same as those of the same months of another year, or of another series, and all counts of a place or offence in a month that are those of another one, where they are too many and too large for chance",
  toDo: "Enter the months’ own counts.",
  message({ name, series, months, of, other, lines = months.length }, at) {
    const whose = series === 1 ? quoted(name) : counted(series, "series", "series");
    const same =
      other === null ? `those of ${monthsText(of)}` : `those of ${quoted(other)}${of[0] === months[0] ? "" : ` in ${monthsText(of)}`}`;
    return `${placed(at)}the ${number(lines)} counts for ${whose} in ${monthsText(months)} are the same as ${same}. Enter the months’ own counts, or accept this and give the reason.`;
  },
  restsOn: ({ name, months, other }) => [name, months[0], other],
  find(input) {
    const lines = countedLines(input);
    return [...[...grouped(copiedRuns(lines), keyOf).values()].map(findingOf), ...copiedMonths(lines).map(monthFinding)];
  },
});

/** Runs that were copied together: of the same months, in the same year's place, or from one place to another. */
function keyOf({ copy, of, months }: CopiedRun): string {
  const [first, from] = [firstOf(copy), firstOf(of)];
  return JSON.stringify([cellOfPoint(first)?.sheet, months, first.month, from.month, namesApart(copy, of)]);
}

/** The names that tell two series apart; null where they are one. */
function namesApart({ series }: Stretch, of: Stretch): readonly [string, string] | null {
  if (series === of.series) return null;
  const only = (texts: readonly string[], others: readonly string[]) => texts.filter((text) => !others.includes(text)).join(", ");
  return [only(series.texts, of.series.texts), only(of.series.texts, series.texts)];
}

function findingOf(runs: readonly CopiedRun[]): Finding {
  const { copy, of } = runs[0]!;
  const points = runs.flatMap(({ copy: own, months }) => own.series.points.slice(own.start, own.start + months));
  const cells = points.flatMap((point) => cellOfPoint(point) ?? []);
  const sheet = cells[0]?.sheet ?? firstOf(copy).line.counts.table.sheet;
  const monthsOf = ({ series, start }: Stretch) => series.points.slice(start, start + runs[0]!.months).map(({ month }) => month);
  const apart = namesApart(copy, of);
  const [name, other] = runs.length > 1 && apart ? apart : [copy.series.name, apart && of.series.name];
  const own = cells.filter((cell) => cell.sheet === sheet);
  const address = rectangleOf(own) ?? addressOf(own);
  return finding(
    "countsCopied",
    { sheet, address },
    { name, series: apart ? 1 : runs.length, months: monthsOf(copy), of: monthsOf(of), other },
  );
}

/** What is said of one month of a place that has another's counts. */
function monthFinding({ name, other, month, lines }: CopiedMonth): Finding {
  const cells = lines.flatMap((line) => cellOfPoint({ month, line }) ?? []);
  const sheet = cells[0]?.sheet ?? lines[0]!.counts.table.sheet;
  const address = addressOf(cells.filter((cell) => cell.sheet === sheet));
  return finding("countsCopied", { sheet, address }, { name, other, series: 1, months: [month], of: [month], lines: lines.length });
}

function firstOf({ series, start }: Stretch): Point {
  return series.points[start]!;
}

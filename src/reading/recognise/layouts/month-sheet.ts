import { columnLetters, cellAt, localAddress } from "../../../domain/address";
import type { RawValue } from "../../../domain/cell";
import { finding } from "../../../domain/finding";
import { monthNumberOf, type Month } from "../../../domain/month";
import { monthNamed } from "../../dates/months";
import { whenOfCell, whenOfHeader } from "../../dates/when";
import { isYear } from "../../dates/years";
import { categoriesOf, headerOf, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { TableBase, TableColumn } from "../../tables/tables";
import { countOf, looksLikeCount } from "../../texts/counts";
import { bestKnown, countRank, isTotal, monthRank, neverACount, tellsApart } from "../../texts/labels";
import { isKnownPlace } from "../../texts/known-places";
import { isOfMore, isOfTheMonth } from "../../texts/measure-rows";
import { isMeasureWord } from "../../texts/measures";
import { isPlaceHeader } from "../places";
import { isPlainDifference } from "../../texts/differences";
import { isRateLabel, isRecorded, kindOfParts } from "./label-fates";
import type { LayoutRead } from "./long";
import { offencesColumn, offencesCounted } from "./offences-column";
import { columnsNamedAlike } from "./named-alike";
import { isOffenceHeader, placesAcross, type PlaceColumns } from "./places-across";
import { sheetMonth } from "./sheet-month";
import { tableBase } from "./table-base";
import { isLastYear, isThisYear } from "./this-year";

const NOTHING: LayoutRead = { table: null, findings: [] };
const FEWEST_MONTHS = 3;

/**
 * A sheet that is of one month as a whole: its name or title says which month, and a header names the offences, or the places. With one
 * column of counts, it is read as a wide table of one month; with places or offences across, as a transposed one. The other months are on
 * other sheets. `own` is the month of one of several tables below one another, which its own lines say.
 */
export function readMonthSheet(view: SheetView, region: Region, own: Month | null = null): LayoutRead {
  for (const headerRow of rangeOf(region.top, Math.min(region.bottom, view.region.bottom) - 1)) {
    const columns = [...rangeOf(region.left, region.right)];
    if (view.isLone(headerRow)) continue;
    const areOffencesDown = columns.some((column) => isOffenceHeader(view, headerRow, column));
    if (!areOffencesDown && !isPlaceHeader(view.text(headerRow, region.left))) continue;
    const lastRow = region.bottom;
    const ofMonth = tableBase(view, region, { headerRow, firstRow: headerRow + 1, lastRow, length: 1 });
    const { month, length, findings: asked } = own === null ? sheetMonth(view, ofMonth) : { month: own, length: 1, findings: [] };
    const base = { ...ofMonth, length };
    const { numbers, measured } = numberColumns(view, columns, headerRow, lastRow);
    // Rows that say their own month, in whatever way, are not all of one.
    const isMonths = (column: number) => isWords(view.at(headerRow, column)) && monthRank(view.text(headerRow, column)) !== null;
    const named = numbers.filter(({ header }) => monthNamed(header, view.dates.names) !== undefined);
    // Months across are those of a year, whenever the title says that they were extracted.
    if (
      month === null ||
      named.length >= FEWEST_MONTHS ||
      columns.some((column) => isMonths(column) && !numbers.some((each) => each.column === column))
    )
      return NOTHING;
    const across = areOffencesDown ? placesAcross(view, region, headerRow) : offencesAcross(view, columns, base, numbers, measured);
    if (!across && !areOffencesDown) continue;
    if (across) {
      const { findings, ...places } = across;
      const table = {
        ...base,
        layout: "transposed",
        months: { in: "sheet", month },
        sheetMonth: month,
        rowIsOffence: false,
        ...places,
      } as const;
      return { table, findings: [...asked, ...findings, ...columnsNamedAlike(view, base, places.counts)] };
    }
    const { table, findings } = countOfMonth(view, columns, base, month, numbers);
    return { table, findings: table ? [...asked, ...findings] : findings };
  }
  return NOTHING;
}

/**
 * The columns of a table with places down and offences across. Null where they may be anything else: one column alone, the same place
 * twice, headers that say what is measured, or places.
 */
function offencesAcross(
  view: SheetView,
  columns: readonly number[],
  base: TableBase,
  numbers: readonly TableColumn[],
  measured: readonly TableColumn[],
): PlaceColumns | null {
  const { headerRow, lastRow } = base;
  const counts = numbers.filter((each) => isSaidCounted(view, each) || !isTotal(each.header));
  const areNames = counts.every(
    ({ header, column }) =>
      isSaidCounted(view, { header, column }) ||
      (isWords(view.at(headerRow, column)) &&
        whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), view.dates) === null &&
        !isOfTheMonth(header) &&
        !isMeasureWord(header) &&
        !isKnownPlace(header) &&
        countRank(header) === null),
  );
  const places = [...rangeOf(headerRow + 1, Math.min(lastRow, view.region.bottom))].map((row) => view.text(row, columns[0]!));
  if (counts.length < 2 || !areNames || kindOfParts(counts.map(({ header }) => header)) !== null || new Set(places).size < places.length)
    return null;
  return {
    counts: counts.map((count) => ({ ...count, month: null })),
    // What sounds like a measure may be an offence: it is asked about there.
    totals: [...numbers.filter((each) => !counts.includes(each)), ...measured].toSorted((one, other) => one.column - other.column),
    categories: categoriesOf(
      view,
      columns.filter((column) => ![...numbers, ...measured].some((each) => each.column === column)),
      headerRow,
      lastRow,
    ),
    named: { word: OFFENCE, known: false, of: "offence" },
    findings: [],
  };
}
const OFFENCE = "Offence";

/** True of a column of which the analyst said that it counts, whatever its header sounds like. */
function isSaidCounted({ notes }: SheetView, { column }: TableColumn): boolean {
  return notes.values.some((note) => note.says === "counted" && note.column === column);
}

/** Columns of numbers, from the left. */
interface NumberColumns {
  /** Those that may be counts. */
  readonly numbers: readonly TableColumn[];
  /** Those whose headers sound like a rate, an average or a cost. */
  readonly measured: readonly TableColumn[];
}

function numberColumns(view: SheetView, columns: readonly number[], headerRow: number, lastRow: number): NumberColumns {
  const isMonth = (raw: RawValue) => whenOfCell(raw, view.dates) !== null;
  const [numbers, measured]: [TableColumn[], TableColumn[]] = [[], []];
  for (const column of columns) {
    const [header, sample] = [headerOf(view, headerRow, column), sampleOf(view, column, headerRow + 1, lastRow)];
    const isNumeric = sample.length > 0 && shareOf(sample, (raw) => looksLikeCount(raw, view.marks)) >= 0.6;
    const kinds = sample.map((raw) => countOf(raw, view.marks).kind);
    const isCounts = kinds.filter((kind) => kind === "count").length > kinds.filter((kind) => kind === "fraction").length;
    // "This month" and "Last year" are counts of a time, but a column "Month" of 1, 1, 1 says which month it is.
    const isOfTime =
      /\b(months?|years?|yrs?)\b/i.test(header) &&
      !(YEAR.test(header) && sample.every((raw) => isYear(Number(raw)))) &&
      !sample.every(isMonth) &&
      !(/^months?$/i.test(header) && new Set(sample).size === 1);
    if (!isNumeric || !isCounts) continue;
    const isCount = isSaidCounted(view, { column, header }) || ((isOfTime || !neverACount(header)) && !isRateLabel(header));
    if (isCount) numbers.push({ column, header });
    else if (column > columns[0]! && !tellsApart(header)) measured.push({ column, header });
  }
  return { numbers, measured };
}

/** The table of a sheet with one column of counts for its month. Asks where several columns could be it. */
function countOfMonth(
  view: SheetView,
  columns: readonly number[],
  base: TableBase,
  month: Month,
  numbers: readonly TableColumn[],
): LayoutRead {
  const { choices, known, isOfMonth, sameAs } = counts(view, base, month, numbers);
  // Beside a column of the year so far, nothing shows how much of it another column is of.
  if (base.length > 1 && !isOfMonth && numbers.some(({ header }) => isOfMore(header))) return NOTHING;
  const offences = offencesColumn(choices);
  const count = offences ?? choices[0];
  if (!count) return NOTHING;
  const others = choices.filter((choice) => choice !== count);
  if (!offences && (others.length > 0 || !known)) {
    const address = choices.map(({ column }) => localAddress(cellAt(view.sheet, base.headerRow, column))).join(", ");
    const details = {
      choices: choices.map(({ header, column }) => ({ label: header, column: columnLetters(column) })),
      among: "sheets" as const,
      sheets: [view.sheet],
      ...(sameAs && { sameAs }),
    };
    return { table: null, findings: [finding("severalMeasures", { sheet: view.sheet, address }, details)] };
  }
  const rest = columns.filter((column) => !numbers.some((each) => each.column === column));
  const changes = rest.filter((column) => column > count.column && isOfChange(view, base, column));
  const beside = numbers.filter(({ column }) => column !== count.column);
  return {
    table: {
      ...base,
      length: isOfMonth ? 1 : base.length,
      layout: "wide",
      months: { in: "headers" },
      counts: [{ ...count, month }],
      sheetMonth: month,
      rowIsOffence: false,
      named: null,
      categories: categoriesOf(
        view,
        rest.filter((column) => !changes.includes(column)),
        base.headerRow,
        base.lastRow,
      ),
      totals: beside.filter(({ header }) => isTotal(header)),
      asides: [
        ...beside.filter(({ header }) => !isTotal(header)),
        ...changes.map((column) => ({ column, header: headerOf(view, base.headerRow, column) })),
      ],
    },
    findings: offencesCounted(view.sheet, count, others),
  };
}

const PERCENT = /^[-+−–(]? ?\d[\d.,]* ?%\)?$/;

/** True for a column of differences or percentages, which name nothing: "% Change" with "-8.8%" below. */
function isOfChange(view: SheetView, { headerRow, lastRow }: TableBase, column: number): boolean {
  const sample = sampleOf(view, column, headerRow + 1, lastRow);
  const isPercent = (raw: RawValue) => typeof raw === "string" && PERCENT.test(raw.trim());
  return sample.some(isPercent)
    ? !sample.some(isWords)
    : isPlainDifference(headerOf(view, headerRow, column)) && sample.every((raw) => typeof raw === "number");
}

/** "Month | Year": "Year" mostly runs up over the year. If years stand below it, it says when. */
const YEAR = /^years?$/i;

/** The columns that could be the count, and whether one is known: what the analyst said, the month's own, or the best known header. */
function counts(
  view: SheetView,
  base: TableBase,
  month: Month,
  numbers: readonly TableColumn[],
): {
  readonly choices: readonly TableColumn[];
  readonly known: boolean;
  readonly isOfMonth?: boolean;
  readonly sameAs?: string | undefined;
} {
  const { headerRow } = base;
  const said = view.notes.columns.find(({ role }) => role === "count")?.column;
  if (said !== undefined) return { choices: [{ column: said, header: headerOf(view, headerRow, said) }], known: true };
  const whenOf = ({ column }: TableColumn) => whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), view.dates);
  const isIts = (header: string) => monthNamed(header, view.dates.names) === monthNumberOf(month);
  const own = numbers.filter(
    (each) => isOfTheMonth(each.header) || isIts(each.header) || (whenOf(each)?.month === month && whenOf(each)?.length === 1),
  );
  const year = numbers.filter(({ header }) => YEAR.test(header));
  if (own.length > 0 && year.length > 0) return { choices: [...own, ...year], known: false };
  if (own.length > 0) return { choices: own, known: true, isOfMonth: true };
  const ofYears = [isThisYear, isLastYear].map((isSaid) => numbers.filter(({ header }) => isSaid(header)));
  const more = numbers.filter(({ header }) => isOfMore(header));
  if (ofYears.every((found) => found.length === 1) && numbers.length === more.length + 2) {
    const sameAs = yearToDateOf(view, base, month, ofYears[0]![0]!, more)?.header;
    return { choices: ofYears[0]!, known: sameAs === undefined, sameAs };
  }
  const choices = bestKnown(
    numbers.filter((each) => whenOf(each) === null && !isOfMore(each.header)),
    countRank,
  );
  const isOnePlace = choices.length === 1 && isKnownPlace(choices[0]!.header);
  return { choices, known: isOnePlace || choices.some(({ header }) => countRank(header) !== null || isRecorded(header)) };
}

/** Months that a year begins with, of the calendar and of the police: their year to date is the month's own. */
const FIRST_MONTHS: readonly number[] = [1, 4];

/** The year to date beside "This year" that has its figures in every row, after the first month: "This year" is of no month then. */
function yearToDateOf(
  view: SheetView,
  { headerRow, lastRow }: TableBase,
  month: Month,
  own: TableColumn,
  more: readonly TableColumn[],
): TableColumn | undefined {
  const figuresOf = ({ column }: TableColumn) =>
    [...rangeOf(headerRow + 1, Math.min(lastRow, view.region.bottom))].map((row) => view.at(row, column));
  const figures = figuresOf(own);
  if (FIRST_MONTHS.includes(monthNumberOf(month)) || !figures.some((raw) => Number(raw) > 0)) return undefined;
  return more.find((other) => figuresOf(other).every((raw, at) => raw === figures[at]));
}

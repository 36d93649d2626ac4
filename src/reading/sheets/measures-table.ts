import { cellAt } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { finding, type Finding } from "../../domain/finding";
import { monthFromSerial, monthToSerial, DAYS_TO_1904 } from "../../domain/month";
import { normalised, oneLine } from "../../domain/text";
import { dayOfText, readDay } from "../dates/days";
import { PLAIN_DATES, type Dates } from "../dates/dates";
import { monthOfCell, monthOfDate } from "../dates/months";
import { sectionText } from "../texts/section";
import { MEASURES_HEADERS, type GivenMeasures, type MeasureColumn, type MeasureDay, type MeasureRow } from "./given-measures";
import type { SheetHead } from "./grid";
import { cutFinding, saidTable, type HeaderRow, type SaidTable } from "./said-table";
import { isBlank, type SheetView } from "./sheet-view";

/** The sheet that says what sections tell beside their offences, and the Excel table that the add-in writes on it. */
export const MEASURES = "Measures";

const REQUIRED = ["Section", "Measure", "Kind"] as const;

function isCalledMeasures({ sheet }: SheetHead): boolean {
  return normalised(sheet) === normalised(MEASURES);
}

/** True of one that has the headers of measures. One without may hold figures, as any other sheet. */
export function isMeasuresSheet(head: SheetHead): boolean {
  return measuresOn(head) !== null;
}

/** What is wrong with a sheet of that name that has no such headers, and no figures either; nothing of an empty one. */
export function measuresWithoutHeaders(head: SheetHead): readonly Finding[] {
  const isMeant = isCalledMeasures(head) && head.used !== null && head.values.length > 0;
  return isMeant ? [finding("measuresColumnsMissing", { sheet: head.sheet, address: null }, {})] : [];
}

/** Reads the sheet "Measures": its rows, in their order. */
export function measuresGiven(heads: readonly SheetHead[]): GivenMeasures {
  const head = heads.find(isMeasuresSheet);
  const found = head && measuresOn(head);
  if (!head || !found) return { sheet: null, rows: [], findings: [] };
  const { view, headers, rows, isCut } = found;
  return {
    sheet: head.sheet,
    rows: rows.flatMap((row) => rowAt(view, headers, row)),
    findings: isCut ? [cutFinding(head, "warning")] : [],
  };
}

type Headers = ReadonlyMap<MeasureColumn, number>;

function measuresOn(head: SheetHead): SaidTable<Headers> | null {
  return isCalledMeasures(head) ? saidTable(head, headersIn) : null;
}

function headersIn({ named }: HeaderRow): Headers | null {
  const columns = MEASURES_HEADERS.flatMap((name): [MeasureColumn, number][] => {
    const column = named(name);
    return column === null ? [] : [[name, column]];
  });
  const headers = new Map(columns);
  return REQUIRED.every((name) => headers.has(name)) ? headers : null;
}

function rowAt(view: SheetView, columns: Headers, row: number): readonly MeasureRow[] {
  const raw = (name: MeasureColumn): RawValue => (columns.has(name) ? view.at(row, columns.get(name)!) : "");
  if (MEASURES_HEADERS.every((name) => isBlank(raw(name)))) return [];
  const each = <T>(of: (name: MeasureColumn) => T) =>
    Object.fromEntries(MEASURES_HEADERS.map((name) => [name, of(name)])) as Record<MeasureColumn, T>;
  return [
    {
      row,
      texts: { ...each((name) => oneLine(raw(name))), Section: sectionText(raw("Section"), view.format(row, columns.get("Section")!)) },
      values: raw("Values"),
      of: raw("Of"),
      target: raw("Target"),
      from: dayOf(raw("From"), view),
      to: dayOf(raw("To"), view),
      cells: each((name) => cellAt(view.sheet, row, columns.get(name) ?? columns.get("Measure")!)),
    },
  ];
}

/**
 * The day or the month that a cell says. A date that is the first of its month is the month: that is how Excel keeps months. A text that
 * is two days, read the one way or the other, is none.
 */
function dayOf(raw: RawValue, { dates }: SheetView): MeasureRow["from"] {
  if (isBlank(raw)) return null;
  if (typeof raw === "number") {
    const month = monthOfCell(raw, dates);
    // 202001 is a month; any other number is a day.
    if (month === null || monthOfDate(raw, dates) !== month) return month === null ? oneLine(raw) : { month, day: null };
    const serial = Math.floor(dates.date1904 ? raw + DAYS_TO_1904 : raw);
    return { month, day: dayOrMonth(serial - monthToSerial(monthFromSerial(serial)!) + 1) };
  }
  const text = oneLine(raw);
  return spanEnd(text, dates) ?? text;
}

/** The day or the month that a text says; null where it says none, or could be two days. */
export function spanEnd(text: string, dates: Dates = PLAIN_DATES): MeasureDay | null {
  const read = readDay(text);
  if (read === null) {
    const month = monthOfCell(text, dates);
    return month === null ? null : { month, day: null };
  }
  const { dayFirst, monthFirst } = read;
  const order = dates.order ?? (dayFirst === null ? "monthFirst" : monthFirst === null || dayFirst === monthFirst ? "dayFirst" : null);
  const month = order === null ? null : order === "dayFirst" ? dayFirst : monthFirst;
  const day = order === null ? null : dayOfText(text, order);
  return month === null || day === null ? null : { month, day: dayOrMonth(day) };
}

function dayOrMonth(day: number): MeasureDay["day"] {
  return day === 1 ? null : day;
}

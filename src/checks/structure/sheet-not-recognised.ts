import { cellOf, type RawValue } from "../../domain/cell";
import { finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../../reading";
import { countedNoun, isKnownPlace, isMeasureWord, measureKind, namesOffence, parseReportPeriod } from "../../reading/texts";
import type { CheckInput } from "../check";
import { card, longMonth, quoted } from "../writing";
import { monthSheetLike } from "./month-sheet-like";

/** Sheets with fewer numbers than this hold something else. */
export const FEWEST_NUMBERS = 24;

/** A sheet full of figures beside sheets that are read. Its header may be what is wrong, or where it has that of another, its figures. */
export const sheetNotRecognised = card("structure", "sheetNotRecognised", "Sheet is not counted", {
  looksAt:
    "sheets with figures but no header that was recognised, so nothing on them is counted; an error where a sheet that is counted has the same header, and both are of places, of offences or of years, or where others like it are of one month each",
  toDo: "Write the months and offences in the header, or say on the sheet “Reading” that the sheet is “not read”.",
  message: ({ seen, like, month }, { sheet }) =>
    month !== undefined
      ? `${quoted(sheet ?? "")} is made like ${quoted(like ?? "")} and others of one month each, but says no month, so nothing on it is counted. Write its month in the sheet’s name or title, like “Jan 20”, or say that it is not to be read.`
      : like === undefined
        ? `Nothing on ${quoted(sheet ?? "")} is counted, because no header with months and offences was found. Seen: ${seen}.`
        : `Nothing on ${quoted(sheet ?? "")} is counted, though its header is that of ${quoted(like)}. Seen: ${seen}. Enter its counts as whole numbers, or say that it is not to be read.`,
  answers({ like, month }, { sheet }) {
    if (like === undefined || sheet === null) return [];
    const note = (label: string, readAs: string) => ({ label, notes: [{ sheet, column: "", readAs }] });
    const ofMonth = month ? [note(`It is ${longMonth(month)}`, `month: ${longMonth(month)}`)] : [];
    return [...ofMonth, note("Do not read this sheet", "not read")];
  },
  find({ recognition, heads }) {
    const headOf = (sheet: string) => heads.find((each) => each.sheet === sheet);
    return recognition.tables.length === 0
      ? []
      : recognition.seen.flatMap(({ sheet, seen }) => {
          const head = headOf(sheet);
          const said = recognition.notes.sheets.get(sheet)?.read === false;
          if (!head || said) return [];
          const place = { sheet, address: null };
          const isAsked = recognition.findings.some((each) => each.sheet === sheet);
          const ofMonth = isAsked || measureKind(sheet) === "beside" ? null : monthSheetLike(head, recognition.tables, headOf);
          if (ofMonth) return [finding("sheetNotRecognised", place, { seen, ...ofMonth }, "error")];
          if (numbersOn(head) < FEWEST_NUMBERS) return [];
          const like = isAsked ? null : sheetLike(head, recognition.tables, heads);
          if (like === null) return [finding("sheetNotRecognised", place, { seen })];
          return [finding("sheetNotRecognised", place, { seen, like }, "error")];
        });
  },
});

/** Fewer columns have the same headers by chance. */
const FEWEST_HEADERS = 3;

/** What sheets beside one another are of: one of each place, each offence, or each year or month. */
const KINDS: readonly ((name: string) => boolean)[] = [
  isKnownPlace,
  (name) => namesOffence(name) || isOfOffences(name),
  (name) => typeof parseReportPeriod(name) !== "string",
];

/**
 * The sheet that is counted, has a header that stands on this one too, and is called by a name of the same kind. Null where none is so, or
 * where this one says what else it measures: "Response time (minutes)".
 */
function sheetLike(head: SheetHead, tables: CheckInput["recognition"]["tables"], heads: readonly SheetHead[]): string | null {
  const rows = head.values.map(wordsOf);
  const like = tables.find(({ sheet, headerRow }) => {
    const other = heads.find((each) => each.sheet === sheet);
    const header = other?.values[headerRow - (other.used?.row ?? 0)] ?? [];
    const at = rows.indexOf(wordsOf(header));
    if (!other || at < 0 || header.filter((raw) => raw !== "").length < FEWEST_HEADERS) return false;
    return KINDS.some((is) => is(head.sheet) && is(sheet)) && !saysElse(head, at, other);
  });
  return like?.sheet ?? null;
}

/** Whether a sheet's name, or a line of one text that the other sheet lacks, says what else is measured. Below the header, notes say much. */
function saysElse(head: SheetHead, headerAt: number, other: SheetHead): boolean {
  const shared = new Set(linesAlone(other).map(({ text }) => unnamed(text, other)));
  const own = linesAlone(head).filter(({ text }) => !shared.has(unnamed(text, head)));
  if ([head.sheet, ...own.map(({ text }) => text)].some(isMeasureWord)) return true;
  return own.some(({ text, at }) => at < headerAt && unnamed(text, head) !== "" && !isKnownPlace(text) && !isOfOffences(text));
}

/** The texts that stand alone in their rows. */
function linesAlone({ values }: SheetHead): readonly { readonly text: string; readonly at: number }[] {
  return values.flatMap((row, at) => {
    const [text, ...more] = row.filter((raw) => raw !== "");
    return typeof text === "string" && more.length === 0 ? [{ text, at }] : [];
  });
}

/** A text without the sheet's name and numbers: titles of sheets that are alike differ in these. */
function unnamed(text: string, { sheet }: SheetHead): string {
  return normalised(text).replaceAll(normalised(sheet), " ").replace(/\d+/g, " ").trim();
}

const isOfOffences = (text: string): boolean => countedNoun(text)?.noun === "offences";

const wordsOf = (row: readonly RawValue[]): string =>
  row
    .map((raw) => normalised(String(raw)))
    .join("\n")
    .trim();

function numbersOn({ values }: SheetHead): number {
  return values.reduce((sum, row) => sum + row.filter((raw) => cellOf(raw).kind === "number").length, 0);
}

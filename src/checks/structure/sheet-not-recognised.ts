import { cellOf, type RawValue } from "../../domain/cell";
import { finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../../reading";
import { isMeasureWord } from "../../reading/texts";
import type { CheckInput } from "../check";
import { card, quoted } from "../writing";

/** Sheets with fewer numbers than this hold something else. */
export const FEWEST_NUMBERS = 24;

/** A sheet full of figures beside sheets that are read. Its header may be what is wrong, or where it has that of another, its figures. */
export const sheetNotRecognised = card("structure", "sheetNotRecognised", "Sheet is not counted", {
  looksAt:
    "sheets with figures but no header that was recognised, so nothing on them is counted; an error where a sheet that is counted has the same header",
  toDo: "Write the months and offences in the header, or say on the sheet “Reading” that the sheet is “not read”.",
  message: ({ seen, like }, { sheet }) =>
    like === undefined
      ? `Nothing on ${quoted(sheet ?? "")} is counted, because no header with months and offences was found. Seen: ${seen}.`
      : `Nothing on ${quoted(sheet ?? "")} is counted, though its header is that of ${quoted(like)}. Seen: ${seen}. Enter its counts as whole numbers, or say that it is not to be read.`,
  answers: ({ like }, { sheet }) =>
    like === undefined || sheet === null ? [] : [{ label: "Do not read this sheet", notes: [{ sheet, column: "", readAs: "not read" }] }],
  find: ({ recognition, heads }) =>
    recognition.tables.length === 0
      ? []
      : recognition.seen.flatMap(({ sheet, seen }) => {
          const head = heads.find((each) => each.sheet === sheet);
          const said = recognition.notes.sheets.get(sheet)?.read === false;
          if (!head || said || numbersOn(head) < FEWEST_NUMBERS) return [];
          const place = { sheet, address: null };
          const isAsked = recognition.findings.some((each) => each.sheet === sheet);
          const like = isAsked ? null : sheetLike(head, recognition.tables, heads);
          if (like === null) return [finding("sheetNotRecognised", place, { seen })];
          return [{ ...finding("sheetNotRecognised", place, { seen, like }), severity: "error" }];
        }),
});

/** Fewer columns have the same headers by chance. */
const FEWEST_HEADERS = 3;

/** The sheet that is counted and has a header that stands on this one too; null where none has, or where this one says what else it measures. */
function sheetLike(head: SheetHead, tables: CheckInput["recognition"]["tables"], heads: readonly SheetHead[]): string | null {
  const alone = head.values.flatMap((row) => (row.filter((raw) => raw !== "").length === 1 ? row : []));
  if ([head.sheet, ...alone].some((raw) => typeof raw === "string" && isMeasureWord(raw))) return null;
  const rows = new Set(head.values.map(wordsOf));
  const like = tables.find(({ sheet, headerRow }) => {
    const other = heads.find((each) => each.sheet === sheet);
    const header = other?.values[headerRow - (other.used?.row ?? 0)] ?? [];
    return header.filter((raw) => raw !== "").length >= FEWEST_HEADERS && rows.has(wordsOf(header));
  });
  return like?.sheet ?? null;
}

const wordsOf = (row: readonly RawValue[]): string =>
  row
    .map((raw) => normalised(String(raw)))
    .join("\n")
    .trim();

function numbersOn({ values }: SheetHead): number {
  return values.reduce((sum, row) => sum + row.filter((raw) => cellOf(raw).kind === "number").length, 0);
}

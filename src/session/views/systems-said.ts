import { bookAndSheet } from "../../domain/other-book";
import { normalised } from "../../domain/text";
import type { SheetToChoose, SuggestedSystem } from "../../reading/systems";
import { sheetNamed, type SystemFields, type SystemsForm } from "./systems-fields";

/** What a form says: rows for the sheet "Systems", or why it says none yet. */
export interface SystemsSaid {
  /** Null while something is missing or wrong. */
  readonly rows: readonly SuggestedSystem[] | null;
  /** What is wrong with a field, of either system. */
  readonly wrong: readonly [FieldWords, FieldWords];
  /** What is wrong with a flag, of either system. */
  readonly wrongFlags: readonly (readonly [string | null, string | null])[];
  /** What is still to be chosen; null for nothing. */
  readonly missing: string | null;
}

type FieldWords = Partial<Readonly<Record<keyof SystemFields, string>>>;

/** Looks at what is chosen. */
export function systemsSaid({ systems, flags }: SystemsForm, sheets: readonly SheetToChoose[]): SystemsSaid {
  const [first, second] = systems;
  const wrong = [wordsOf(first, sheets), wordsOf(second, sheets)] as [FieldWords, FieldWords];
  const isAlike = (field: "sheet" | "system") => first[field] !== "" && normalised(first[field]) === normalised(second[field]);
  if (isAlike("sheet")) wrong[1] = { ...wrong[1], sheet: `Both systems are on “${second.sheet}”. Choose another worksheet.` };
  if (isAlike("system")) wrong[1] = { ...wrong[1], system: `Both systems are called “${second.system}”. Give each its own name.` };
  const wrongFlags = flags.map((pair) => [flagWords(pair, first, 0, sheets), flagWords(pair, second, 1, sheets)] as const);
  const needed = systems.some(({ system, sheet, reference, date }) => [system.trim(), sheet, reference, date].includes(""));
  const missing = needed ? "Choose a name, a worksheet, a reference and a date for both systems." : null;
  const isRight = !needed && wrong.every((words) => Object.keys(words).length === 0) && wrongFlags.flat().every((words) => words === null);
  return {
    rows: isRight
      ? systems.map((fields, side) =>
          rowOf(
            fields,
            flags.map((pair) => pair[side]!),
          ),
        )
      : null,
    wrong,
    wrongFlags,
    missing,
  };
}

const COLUMNS = ["reference", "date", "unit", "type"] as const;

/** What is not there of one system. */
function wordsOf(fields: SystemFields, sheets: readonly SheetToChoose[]): FieldWords {
  if (fields.sheet === "") return {};
  const sheet = sheetNamed(fields.sheet, sheets);
  if (sheet === undefined) return { sheet: notThere(fields.sheet) };
  return Object.fromEntries(COLUMNS.flatMap((field) => (isThere(fields[field], sheet) ? [] : [[field, noColumn(fields[field], sheet)]])));
}

function isThere(header: string, { headers }: SheetToChoose): boolean {
  return header === "" || headers.includes(header);
}

function noColumn(header: string, { sheet }: SheetToChoose): string {
  return `“${sheet}” has no column “${header}”. Choose another.`;
}

function notThere(name: string): string {
  return bookAndSheet(name).book === null
    ? `The workbook has no worksheet “${name}” with records. Choose another.`
    : `“${name}” is a worksheet of another workbook. Copy it into this one, or compare on the command line.`;
}

function flagWords(
  pair: readonly [string, string],
  { sheet: name }: SystemFields,
  side: 0 | 1,
  sheets: readonly SheetToChoose[],
): string | null {
  if (pair[side] === "") return "Choose the flag of both systems, or of neither.";
  const sheet = sheetNamed(name, sheets);
  return sheet === undefined || isThere(pair[side], sheet) ? null : noColumn(pair[side], sheet);
}

function rowOf({ system, sheet, reference, date, unit, type }: SystemFields, flags: readonly string[]): SuggestedSystem {
  return {
    ...{ System: system.trim(), Sheet: sheet, Reference: reference, Date: date },
    ...{ Unit: unit, Type: type, Flags: flags.join("; ") },
  };
}

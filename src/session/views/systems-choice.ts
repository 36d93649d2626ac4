import { bookAndSheet } from "../../domain/other-book";
import { listed, normalised } from "../../domain/text";
import type { SheetHead } from "../../reading";
import { systemsGiven, type GivenSystems } from "../../reading/sheets";
import { flagNames, sheetsToChoose, suggestSystems, type SheetToChoose, type SuggestedSystem } from "../../reading/systems";
import { BLANK_SYSTEM, sheetChosen, sheetNamed, type SystemsForm } from "./systems-fields";

/** What can be chosen, and what stands on the sheet "Systems" or is recognised. */
export interface SystemsChoice {
  readonly form: SystemsForm;
  readonly sheets: readonly SheetToChoose[];
  /** Where the form comes from. */
  readonly note: string;
  /** True where the sheet "Systems" says it. */
  readonly isSaid: boolean;
  /** The sheet "Systems" with why it is to be corrected there; null where the pane can. */
  readonly refused: { readonly sheet: string; readonly why: string } | null;
}

/** The choice of two systems for a workbook. */
export function systemsChoice(heads: readonly SheetHead[]): SystemsChoice {
  const given = systemsGiven(heads);
  const sheets = sheetsToChoose(heads, given.rows);
  const refused = refusedOf(given);
  if (given.rows.length > 0 || refused !== null) {
    const [first, second] = given.rows;
    return { form: formOf([first?.texts, second?.texts], sheets), sheets, note: "The sheet “Systems” says this.", isSaid: true, refused };
  }
  const { rows } = suggestSystems(heads);
  if (rows !== null) {
    const note = "Worked out from headers and contents. Look at each, and choose another if it is wrong.";
    return { form: formOf(rows, sheets), sheets, note, isSaid: false, refused };
  }
  const found = sheets.filter(({ recognised }) => recognised !== null).map(({ sheet }) => sheet);
  const form: SystemsForm = { systems: [BLANK_SYSTEM, BLANK_SYSTEM], flags: [] };
  // Of several nobody can tell which are meant.
  if (found.length > 1) {
    const note = `${listed(found.map((sheet) => `“${sheet}”`))} have records with a reference and a date. Choose the two to compare.`;
    return { form, sheets, note, isSaid: false, refused };
  }
  const note = "Two worksheets with a reference and a date, a row a record, are needed. Choose them, or add the extracts.";
  return { form: found.length === 1 ? sheetChosen(form, sheets, 0, found[0]!) : form, sheets, note, isSaid: false, refused };
}

function refusedOf({ sheet, hasHeaders, rows }: GivenSystems): SystemsChoice["refused"] {
  if (sheet === null) return null;
  if (!hasHeaders)
    return {
      sheet,
      why: `No row of “${sheet}” has the headers System, Sheet, Reference and Date. Write them there, or rename that sheet.`,
    };
  return rows.length > 2
    ? { sheet, why: `“${sheet}” names ${rows.length} systems. Two are compared: delete the rows of the others.` }
    : null;
}

function formOf(rows: readonly (SuggestedSystem | undefined)[], sheets: readonly SheetToChoose[]): SystemsForm {
  const [first, second] = rows.map((row) => fieldsOf(row, sheets)) as [ReturnType<typeof fieldsOf>, ReturnType<typeof fieldsOf>];
  const pairs = Math.max(first.flags.length, second.flags.length);
  return {
    systems: [first.fields, second.fields],
    flags: Array.from({ length: pairs }, (_, at) => [first.flags[at] ?? "", second.flags[at] ?? ""] as const),
  };
}

/** A row of "Systems", each text as it is written on the worksheet, where it is there. */
function fieldsOf(row: SuggestedSystem | undefined, sheets: readonly SheetToChoose[]) {
  if (row === undefined) return { fields: BLANK_SYSTEM, flags: [] };
  const sheet = sheetNamed(row.Sheet, sheets);
  const header = (text: string) => sheet?.headers.find((each) => normalised(each) === normalised(text)) ?? text;
  const fields = {
    system: row.System === "" ? bookAndSheet(row.Sheet).sheet : row.System,
    sheet: sheet?.sheet ?? row.Sheet,
    ...{ reference: header(row.Reference), date: header(row.Date), unit: header(row.Unit), type: header(row.Type) },
  };
  return { fields, flags: flagNames(row.Flags).map(header) };
}

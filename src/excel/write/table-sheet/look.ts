import { normalised } from "../../../domain/text";
import { askForDates } from "../../date-system";
import { ExcelFailure } from "../../failure";
import { readValidations } from "../../guard/read-validations";
import { UNFINISHED } from "../../state";
import type { Cell, TableSheet } from "./table-sheet";
import { written } from "./write-columns";

/** Rows below the table that may hold something which moves with its end. */
const ROWS_BELOW = 200;

/** The present table, from its first cell below the headers. */
export interface Standing {
  readonly columns: readonly string[];
  readonly row: number;
  readonly column: number;
  /** What the cells hold, as it can be written back. */
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** The choices in cells, for the columns that have some in the plan. */
  readonly choices: readonly Choices[];
  /** Rows down to the first used cell below the table; null where there is none near. */
  readonly toBelow: number | null;
}

/** Data validation on some cells of a column of the table; null for none. Row and column count from the table's first cell. */
export interface Choices {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly validation: Pick<Excel.DataValidation, "rule" | "errorAlert" | "prompt"> | null;
}

export interface Found {
  /** Null where the sheet is to be added. */
  readonly table: Standing | null;
  /** Whether a failure left an incomplete sheet. */
  readonly hasUnfinished: boolean;
  /** The plan, with months as the workbook counts them. */
  readonly dated: TableSheet;
}

/**
 * Reads the table that is to be replaced, in a second sync if it exists; in more only where cells of one column have different choices.
 * Throws where the names are taken or the sheet is protected.
 */
export async function look(context: Excel.RequestContext, plan: TableSheet): Promise<Found> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name,protection/protected");
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const table = tables.getItemOrNullObject(plan.tableName).load("worksheet/name,columns/items/name");
  const dates = askForDates(context, [plan]);
  await context.sync();
  const dated = dates(plan);
  const home = table.isNullObject || table.worksheet.name === UNFINISHED ? null : table.worksheet.name;
  if (sheet.isNullObject && home === null) return { table: null, hasUnfinished: !unfinished.isNullObject, dated };
  const named = `table “${plan.tableName}”`;
  if (sheet.isNullObject) {
    throw refusal(`The ${named} is on the sheet “${home}”`, `Name that sheet “${plan.sheet}”, or rename the table`);
  }
  const subject = `The sheet “${sheet.name}” is`;
  if (home !== sheet.name)
    throw refusal(
      `${subject} there already, without a ${named}`,
      "Turn its cells into a table of that name (Insert, Table, then Table Design), or rename the sheet",
    );
  if (sheet.protection.protected) throw refusal(`${subject} protected`, "Unprotect it", "AccessDenied");
  const body = table.getDataBodyRange().load("formulas,values,numberFormat,rowIndex,columnIndex");
  const below = table.getRange().getRowsBelow(ROWS_BELOW).getUsedRangeOrNullObject(true).load("rowIndex");
  const columns = table.columns.items.map(({ name }) => name);
  const picked = columns.flatMap((name, column) =>
    plan.validations?.some((each) => normalised(plan.headers[each.column]!) === normalised(name))
      ? [{ column, validation: body.getColumn(column).dataValidation.load("type,rule,errorAlert,prompt") }]
      : [],
  );
  await context.sync();
  const choices: Choices[] = [];
  for (const { column, validation } of picked) choices.push(...(await choicesOf(context, sheet.name, body, column, validation)));
  const [values, formats] = [body.values as Cell[][], body.numberFormat as string[][]];
  const standing: Standing = {
    columns,
    row: body.rowIndex,
    column: body.columnIndex,
    cells: (body.formulas as Cell[][]).map((line, row) =>
      line.map((cell, column) => (cell === values[row]![column] ? written(cell, formats[row]![column]!) : cell)),
    ),
    formats,
    choices,
    toBelow: below.isNullObject ? null : below.rowIndex - body.rowIndex,
  };
  return { table: standing, hasUnfinished: false, dated };
}

async function choicesOf(
  context: Excel.RequestContext,
  sheet: string,
  { rowIndex, columnIndex, values: { length: rows } }: Excel.Range,
  column: number,
  { type, rule, errorAlert, prompt }: Excel.DataValidation,
): Promise<readonly Choices[]> {
  const isMixed = type === "Inconsistent" || type === "MixedCriteria";
  if (!isMixed) return [{ column, row: 0, rows, validation: type === "None" ? null : { rule, errorAlert, prompt } }];
  const found = await readValidations(context, sheet, { row: rowIndex, column: columnIndex + column, rows, columns: 1 });
  return [
    { column, row: 0, rows, validation: null },
    ...found.flatMap(({ area, validation }) =>
      validation?.rule
        ? [
            {
              column,
              row: area.row - rowIndex,
              rows: area.rows,
              validation: { rule: validation.rule, errorAlert: validation.errorAlert!, prompt: validation.prompt! },
            },
          ]
        : [],
    ),
  ];
}

function refusal(reason: string, remedy: string, code = "NameTaken"): ExcelFailure {
  return new ExcelFailure(`${reason}. ${remedy}, then try again. Nothing was changed.`, code);
}

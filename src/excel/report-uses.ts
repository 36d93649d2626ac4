import { localAddress, parseAddress } from "../domain/address";
import { NAME_PREFIX, REPORT_NAMES } from "../report/names";
import { excelCode } from "./failure";
import { addressOf, type WorkbookOutline } from "./read-outline";

/** What would be lost or break with the report's sheets. */
export interface ReportUses {
  /** Cells of other sheets whose formulas refer to the report, each with its sheet; null where Excel could not say. */
  readonly formulas: readonly { readonly sheet: string; readonly address: string }[] | null;
  /** The analyst's own defined names that refer to it. */
  readonly names: readonly string[];
  /** The report's sheets with something of the analyst's beside or below the report. */
  readonly ownCells: readonly string[];
}

/** Looks for what refers to the report's sheets, and what else is on them: two syncs. It reads formula cells only. */
export async function readReportUses(context: Excel.RequestContext, outline: WorkbookOutline): Promise<ReportUses> {
  const { worksheets } = context.workbook;
  const own = [
    { sheet: outline.reportSheet!, name: REPORT_NAMES.report },
    { sheet: outline.dataSheet!, name: REPORT_NAMES.data },
  ];
  const refers = reference(
    own.map(({ sheet }) => sheet),
    [...outline.names.keys()],
  );
  const names = [...outline.names].filter(([name, formula]) => !name.startsWith(NAME_PREFIX) && refers(formula)).map(([name]) => name);
  const used = own.map(({ sheet }) =>
    worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const ownCells = own.filter(({ name }, index) => {
    const range = used[index]!;
    const area = addressOf(outline.names.get(name) ?? "");
    if (range.isNullObject || area === null) return false;
    const { row, column, rows, columns } = parseAddress(area);
    return (
      range.rowIndex < row ||
      range.columnIndex < column ||
      range.rowIndex + range.rowCount > row + rows ||
      range.columnIndex + range.columnCount > column + columns
    );
  });
  const others = outline.allSheets.map(({ sheet }) => sheet).filter((sheet) => own.every((each) => each.sheet !== sheet));
  return { formulas: await formulasThatRefer(context, others, refers), names, ownCells: ownCells.map(({ sheet }) => sheet) };
}

async function formulasThatRefer(
  context: Excel.RequestContext,
  sheets: readonly string[],
  refers: (formula: string) => boolean,
): Promise<ReportUses["formulas"]> {
  const asked = sheets.map((sheet) => {
    const cells = context.workbook.worksheets.getItem(sheet).getUsedRange().getSpecialCellsOrNullObject("Formulas");
    return { sheet, cells: cells.load("cellCount"), areas: cells.areas.load("items/formulas,items/rowIndex,items/columnIndex") };
  });
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return null; // too many formulas for one answer
  }
  return asked.flatMap(({ sheet, cells, areas }) =>
    cells.isNullObject
      ? []
      : areas.items.flatMap((area) =>
          (area.formulas as unknown[][]).flatMap((line, row) =>
            line.flatMap((formula, column) =>
              typeof formula === "string" && refers(formula)
                ? [{ sheet, address: localAddress({ row: area.rowIndex + row, column: area.columnIndex + column, rows: 1, columns: 1 }) }]
                : [],
            ),
          ),
        ),
  );
}

/** Whether a formula refers to one of these sheets, quoted or not, or to one of the report's names. */
function reference(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const own = names.filter((name) => name.startsWith(NAME_PREFIX)).map(escaped);
  const patterns = [
    ...sheets.flatMap((sheet) => [`'${escaped(sheet.replaceAll("'", "''"))}'!`, `(?<![\\p{L}\\p{N}_.'\\]])${escaped(sheet)}!`]),
    ...(own.length > 0 ? [`(?<![\\p{L}\\p{N}_.])(?:${own.join("|")})(?![\\p{L}\\p{N}_.])`] : []),
  ];
  const pattern = new RegExp(patterns.join("|"), "iu");
  return (formula) => pattern.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

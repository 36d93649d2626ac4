import { localAddress } from "../../domain/address";
import type { Area } from "../../domain/area";
import { columnsOf } from "../../guard/rectangles";
import type { ReadValidation } from "./validation-form";

/** How many pieces a column is cut into where its cells differ: few syncs for long columns, few questions for short ones. */
const PIECES = 16;
/** The most questions in one sync. Cells so varied that they would need more are taken together. */
const QUESTIONS = 4000;

/** Validation on cells: null where it was not read, because the add-in never sets that kind. */
export interface FoundValidation {
  readonly area: Area;
  readonly validation: ReadValidation | null;
}

/**
 * The validation on an area. Excel answers for a range as a whole; where its cells differ, it says only that ("Inconsistent",
 * "MixedCriteria"). Such ranges are asked about again in pieces: four syncs find everything on a sheet of 1,500 rows.
 */
export async function readValidations(context: Excel.RequestContext, sheet: string, area: Area): Promise<readonly FoundValidation[]> {
  const kinds = await readKinds(context, sheet, [area]);
  const looked = kinds.map(({ area: found, type }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(localAddress(found));
    return { area: found, read: SET_TYPES.has(type) ? range.dataValidation.load("rule,errorAlert,prompt") : null };
  });
  if (looked.some(({ read }) => read !== null)) await context.sync();
  return looked.map(({ area: found, read }) => ({
    area: found,
    validation: read && { rule: read.rule, errorAlert: read.errorAlert, prompt: read.prompt },
  }));
}

/** The kinds of validation that a guard uses. */
const SET_TYPES: ReadonlySet<string> = new Set(["WholeNumber", "List", "Date"]);

interface Kind {
  readonly area: Area;
  readonly type: string;
}

async function readKinds(context: Excel.RequestContext, sheet: string, areas: readonly Area[]): Promise<readonly Kind[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const asked = areas.map((area) => ({ area, read: worksheet.getRange(localAddress(area)).dataValidation.load("type") }));
  await context.sync();
  const kinds = asked.map(({ area, read }): Kind => ({ area, type: read.type }));
  const pieces = kinds.filter(isMixed).flatMap(({ area }) => piecesOf(area));
  const isTooMany = pieces.length > QUESTIONS;
  const settled = kinds.filter((kind) => kind.type !== "None" && (isTooMany || !isMixed(kind) || piecesOf(kind.area).length === 0));
  return isTooMany || pieces.length === 0 ? settled : [...settled, ...(await readKinds(context, sheet, pieces))];
}

function isMixed({ type }: Kind): boolean {
  return type === "Inconsistent" || type === "MixedCriteria";
}

/** First the columns, then parts of a column; nothing for a single cell. */
function piecesOf(area: Area): readonly Area[] {
  if (area.columns > 1) return columnsOf(area);
  if (area.rows === 1) return [];
  const rows = Math.ceil(area.rows / PIECES);
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const row = area.row + index * rows;
    return { ...area, row, rows: Math.min(rows, area.row + area.rows - row) };
  });
}

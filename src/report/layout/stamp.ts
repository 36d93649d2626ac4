import type { ReportPlan } from "../plan";
import { COLUMN } from "./data-columns";
import { monthRows, monthsText } from "./month-rows";
import { SheetBuilder, text } from "./sheet-builder";
import { heightOf } from "./text-size";

const SIZE = 8.5;
/** Letters of one line, which the column has room for. */
const A_LINE = 32;
/** What stands before the hash. */
const WORDS = "SHA-256 of the months:";

/** The plan with the hash of its months in the first row of the strand data sheet, which each of its pages repeats. */
export async function stamped(plan: ReportPlan): Promise<ReportPlan> {
  const hash = await monthsHash(plan);
  const lines = hash.match(new RegExp(`.{1,${A_LINE}}`, "g"))!;
  const sheet = SheetBuilder.of(plan.data);
  sheet.put(0, COLUMN.from, text([WORDS, ...lines].join("\n"), "dataHash"));
  const { rowHeights, ...finished } = sheet.finish();
  const height = Math.max(rowHeights[0]!, heightOf(lines.length + 1, SIZE));
  return { ...plan, data: { ...plan.data, ...finished, rowHeights: [height, ...rowHeights.slice(1)] } };
}

/** The SHA-256 of the months that a report holds, as 64 letters and digits. */
export async function monthsHash({ data }: Pick<ReportPlan, "data">): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(monthsText(monthRows(data))));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

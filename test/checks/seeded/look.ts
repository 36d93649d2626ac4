import { addMonths, isoMonth, monthName, monthToSerial, shortMonth, yearOf, type Month } from "../../../src/domain/month";
import type { Figures } from "./figures";
import { cell, type Cell, type Grid } from "./grid";
import type { Random } from "./random";

/** How a clean workbook looks. */
export interface Look {
  readonly form: "date" | "text" | "iso";
  readonly newestFirst: boolean;
  /** Long sheets sorted by month, not by offence and district. */
  readonly byMonth: boolean;
  readonly subtotals: boolean;
  readonly titled: boolean;
  /** A "Strands" table names the offences. */
  readonly strands: boolean;
  /** What days records are of. */
  readonly days: Random;
}

/** A month as the look writes it; quarters are text. */
export function monthRaw(month: Month, { form }: Pick<Look, "form">, length = 1): Pick<Cell, "raw" | "format"> {
  if (length === 3)
    return { raw: `${monthName(addMonths(month, -2)).slice(0, 3)}-${monthName(month).slice(0, 3)} ${yearOf(month)}`, format: "General" };
  if (form === "date") return { raw: monthToSerial(month), format: "mmm-yy" };
  return { raw: form === "iso" ? isoMonth(month) : shortMonth(month).replace(" ", "-"), format: "General" };
}

export function monthCell({ months, length }: Figures, at: number, look: Look): Cell {
  return { ...monthRaw(months[at]!, look, length), role: { kind: "month", at } };
}

export function headers(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => cell(text, { kind: "header" }));
}

export function titles({ titled }: Look, text: string): readonly (readonly Cell[])[] {
  return titled ? [[cell(text)], [cell("Extract of the crime recording system. Figures change as records are reviewed.")], []] : [];
}

/** Places of months in the order of the sheet. */
export function inLookOrder({ months }: Figures, { newestFirst }: Look): readonly number[] {
  const places = months.map((_, at) => at);
  return newestFirst ? places.toReversed() : places;
}

/** A strand for each offence; `sheet` is where they count. */
export function strandsGrid({ offences }: Figures, sheet: string | null): Grid {
  const more = sheet === null ? [] : ["Sheet"];
  const rows = offences.map((offence) => [offence, "Offence", offence, ...(sheet === null ? [] : [sheet])].map((text) => cell(text)));
  return { name: "Strands", rows: [["Strand", "Column", "Values", ...more].map((text) => cell(text)), ...rows] };
}

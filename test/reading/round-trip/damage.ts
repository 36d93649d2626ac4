import fc from "fast-check";
import type { RawValue } from "../../../src/domain/cell";
import { columnLetters } from "../../../src/domain/address";
import { isoMonth } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { figures } from "../sheets";
import { headOf, type Placed } from "./surroundings";
import { read, type Workbook } from "./workbook";

/** What gets into cells where counts should be. */
export const damages: fc.Arbitrary<RawValue> = fc.constantFrom<RawValue>(
  "see note",
  "12a",
  -3,
  "-3",
  2.5,
  "#REF!",
  "#N/A",
  "n/a",
  "*",
  true,
);

export interface Damaged {
  readonly workbook: Workbook;
  readonly place: { readonly sheet: string; readonly cell: string };
  readonly strand: string;
  readonly month: string;
}

/** Of fewer counts one is most of what a table is known by. */
const FEWEST = 6;

/** The workbook with another value in one of its counts. */
export function damaged(workbook: Workbook, which: number, value: RawValue): Damaged | null {
  const all = workbook.sheets
    .filter(({ counts }) => counts.length >= FEWEST)
    .flatMap((sheet) => sheet.counts.map((count) => ({ sheet, count })));
  const found = all[which % all.length];
  if (!found) return null;
  const { sheet, count } = found;
  const sheets = workbook.sheets.map((each) => (each === sheet ? withValue(sheet, count, value) : each));
  return {
    workbook: { ...workbook, sheets },
    place: { sheet: sheet.whole.sheet, cell: `${columnLetters(count.column)}${count.row + 1}` },
    strand: count.of.strand,
    month: isoMonth(count.of.month),
  };
}

function withValue(sheet: Placed, { row, column }: { readonly row: number; readonly column: number }, value: RawValue): Placed {
  const { used, values } = sheet.whole;
  const whole: SheetHead = {
    ...sheet.whole,
    values: values.map((cells, at) =>
      at === row - used!.row ? cells.map((raw, index) => (index === column - used!.column ? value : raw)) : cells,
    ),
  };
  return { ...sheet, whole, head: sheet.head.complete ? whole : headOf(whole, sheet.head.values.length) };
}

/**
 * The month of the damaged cell has no figure, a finding of severity error names the cell, and every other figure is as it
 * was. A table of which so little is left that it is not known for one is asked about instead, and no figure is given.
 */
export function checkDamaged({ workbook, place, strand, month }: Damaged): void {
  const back = read(workbook);
  const errors = back.findings.filter(({ severity }) => severity === "error");
  const named = errors.some(({ sheet, address }) => sheet === place.sheet && (address ?? "").split(", ").includes(place.cell));
  const is = figures(back);
  for (const [name, months] of Object.entries(is)) {
    for (const [at, count] of Object.entries(months)) {
      if (name === strand && at === month) throw new Error(`${name} ${at} has the figure ${count} in spite of ${place.cell}`);
      if (workbook.series[name]?.[at] !== count)
        throw new Error(`${name} ${at} is read as ${count}, not ${String(workbook.series[name]?.[at])}`);
    }
  }
  if (named) return;
  const any = Object.values(is).some((months) => Object.keys(months).length > 0);
  if (any || errors.length === 0)
    throw new Error(
      `No finding names ${place.sheet} ${place.cell}: ${errors.map(({ code, address }) => `${code} ${address ?? ""}`).join("; ")}`,
    );
}

import type { RawValue } from "../../domain/cell";
import { blocksOf, GAP, type Block, type CellPlace } from "./blocks";
import type { CellState, Entry } from "./cell-state";

/** Asks for what cells hold. After the next sync, the function it returns gives it in their order. */
export function askForCells(context: Excel.RequestContext, cells: readonly CellPlace[]): () => readonly CellState[] {
  const asked = blocksOf(cells, GAP.read).map((block) => ({
    block,
    range: rangeOf(context, block).load("values,formulas,valueTypes,numberFormat"),
  }));
  return () => {
    const states = new Array<CellState>(cells.length);
    for (const { block, range } of asked) {
      const [values, formulas] = [range.values as RawValue[][], range.formulas as RawValue[][]];
      eachCell(block, (index, row, column) => {
        const [value, formula] = [values[row]![column]!, formulas[row]![column]!];
        states[index] = {
          // A text that begins with "=" is its own formula.
          formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
          value,
          isError: (range.valueTypes[row]![column] as string) === "Error",
          numberFormat: String(range.numberFormat[row]![column]),
        };
      });
    }
    return states;
  };
}

/** Asks for what cells show, in the same way as `askForCells`. */
export function askForTexts(context: Excel.RequestContext, cells: readonly CellPlace[]): () => readonly string[] {
  const asked = blocksOf(cells, GAP.read).map((block) => ({ block, range: rangeOf(context, block).load("text") }));
  return () => {
    const texts = new Array<string>(cells.length);
    for (const { block, range } of asked) eachCell(block, (index, row, column) => (texts[index] = range.text[row]![column]!));
    return texts;
  };
}

/** Writes entries into cells, as actions of the batch: formats, what the cells hold, formats. */
export function writeCells(context: Excel.RequestContext, cells: readonly CellPlace[], entries: readonly Entry[]): void {
  for (const block of blocksOf(cells, GAP.written)) {
    const range = rangeOf(context, block);
    const grid = <T>(of: (entry: Entry) => T | null) =>
      block.at.map((line) => line.map((index) => (index === null ? null : of(entries[index]!))));
    const formats = (of: (entry: Entry) => string | null) => {
      const codes = grid(of);
      // Excel leaves a cell alone where the value is null.
      if (codes.some((line) => line.some((code) => code !== null))) range.numberFormat = codes;
    };
    formats(({ formatBefore }) => formatBefore);
    range.formulas = grid(({ entry }) => entry);
    formats(({ formatAfter }) => formatAfter);
  }
}

function eachCell({ at }: Block, visit: (index: number, row: number, column: number) => void): void {
  at.forEach((line, row) => line.forEach((index, column) => index !== null && visit(index, row, column)));
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, at }: Block): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, at.length, at[0]!.length);
}

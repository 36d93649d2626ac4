import { addSheet, readCells } from "../../excel/self-test/cells";
import { applyFixes, previewFixes, undoFixes } from "../../jobs/fix-findings";
import type { Scenario } from "../trial";
import { longRows, OPTIONS, STRAND_ROWS } from "./figures";

/** A count that is a text, made a number and a text again. */
export const fixing: Scenario = {
  title: "Mending a cell, and taking it back",
  async run({ run, same }) {
    const rows = longRows().map((row, at) => (at === 21 ? [row[0]!, row[1]!, "120"] : row));
    await addSheet(run, "Offences", rows);
    await addSheet(run, "Strands", STRAND_ROWS);
    const cell = async () => (await readCells(run, "Offences", "C22")).values[0]![0];
    same("a number is kept as a text", "120", await cell());
    const preview = await previewFixes(run, OPTIONS, ({ code }) => code === "numbersAsText");
    same(
      "the fix is offered for that cell",
      [["Offences", 21, 2, 120]],
      preview.changes.map(({ sheet, row, column, value }) => [sheet, row, column, value]),
    );
    const applied = await applyFixes(run, preview, { overFormulas: false });
    same(
      "it is a number",
      [120, 0],
      [await cell(), applied.skipped.length].map((seen) => (typeof seen === "number" ? seen : `text ${String(seen)}`)),
    );
    await undoFixes(run, applied);
    const back = await readCells(run, "Offences", "C22");
    same("taken back, it is the text with its format", ["120", "@"], [back.values[0]![0], back.numberFormat[0]![0]]);
  },
};

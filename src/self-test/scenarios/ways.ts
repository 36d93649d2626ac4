import { addSheet, enter, readCells } from "../../excel/self-test/cells";
import * as excel from "../../excel/self-test/ways";
import type { Scenario } from "../trial";

const SHEET = "Ways";

/** What the add-in and its embedded host assume about Excel, and what is only noted. */
export const ways: Scenario = {
  title: "Excel's ways",
  async run({ run, same, note, supports }) {
    note("region", supports("1.11") ? await excel.readRegion(run) : "not told by this Excel");
    note("calculation", await excel.readCalculation(run));
    await addSheet(run, SHEET, [["=1+1", "007", { formula: "=1+1" }, { formula: '=TEXT(1234.5,"0.0")' }]]);
    const { values, formulas } = await readCells(run, SHEET, "A1:D1");
    same("a text that looks like a formula or a number stays a text", [["=1+1", "007", 2]], [values[0]!.slice(0, 3)]);
    same("a formula is told as it was written", "=1+1", formulas[0]![2]);
    note("1,234.5 through TEXT", values[0]![3]);
    await enter(run, SHEET, "B3", [["1/2/2017", "$120", "14:30", "1,234"]]);
    const read = await readCells(run, SHEET, "B3:E3");
    same("values are read as US English, whatever the region", [42737, 120, 0.604166666667, 1234], read.values[0]);
    note("these values are shown as", read.text[0]);
    note("these values get the formats", read.numberFormat[0]);
    same("a row of 409 points is taken", "taken", await excel.tryRowHeight(run, SHEET, 409));
    same("one of 410 is refused", "InvalidArgument", await excel.tryRowHeight(run, SHEET, 410));
    same("a page header of 255 letters is taken", "taken", await excel.tryHeader(run, SHEET, 255));
    note("a page header of 256 letters", await excel.tryHeader(run, SHEET, 256));
    same("a text of 32,767 letters is kept whole", "taken", await excel.tryText(run, SHEET, 32_767));
    note("a text of 32,768 letters", await excel.tryText(run, SHEET, 32_768));
    same(
      "a sheet's name has 31 letters at most",
      ["taken", "InvalidArgument"],
      [await excel.trySheetName(run, 31), await excel.trySheetName(run, 32)],
    );
    same("a sheet that there is not is told by its code", "ItemNotFound", await excel.tryMissingSheet(run));
    same("a protected sheet is told by its code", "AccessDenied", await excel.tryProtected(run, SHEET));
    const hidden = await excel.tryActivateHidden(run, SHEET);
    same("a hidden sheet cannot be brought to the front", true, hidden !== "taken");
    note("the code of a hidden sheet that is to come to the front", hidden);
    note("heights of rows that Excel fits to their text, in points", await excel.fittedHeights(run, SHEET));
  },
};

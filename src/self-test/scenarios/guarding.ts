import { addSheet } from "../../excel/self-test/cells";
import { readValidations } from "../../excel/self-test/report-seen";
import { guardSheet, unguardSheet } from "../../jobs/guard-sheet";
import type { Scenario } from "../trial";
import { longRows } from "./figures";

const LAST = longRows().length;

/** Excel's own data validation on entry cells, added and removed. */
export const guarding: Scenario = {
  title: "Guarding a sheet",
  async run({ run, same }) {
    await addSheet(run, "Offences", longRows());
    const kinds = () => readValidations(run, "Offences", [`A2:A${LAST}`, `B2:B${LAST}`, `C2:C${LAST}`]);
    same("the sheet is guarded", "guarded", (await guardSheet(run, { sheet: "Offences" })).result);
    same("months are dates, offences a list, counts whole numbers", ["Date", "List", "WholeNumber"], await kinds());
    same("the guard is taken off", "unguarded", (await unguardSheet(run, { sheet: "Offences" })).result);
    same("and nothing of it is left", ["None", "None", "None"], await kinds());
  },
};

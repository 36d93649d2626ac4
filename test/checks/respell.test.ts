import { fixFor } from "../../src/checks/fixes";
import { checkInput } from "../../src/checks/run-checks";
import { finding } from "../../src/domain/finding";
import { chain, sheet } from "../reading/sheets";
import { counts, long, transposed, wide } from "./layouts";

const SERIES = { Burglary: counts(60, 13), "burglery ": counts(50, 13, 2), Robbery: counts(20, 13, 1) };
const heads = [wide("Wide", SERIES), long("Long", SERIES), transposed("Down", SERIES), sheet("Notes", "Offence\nBurglery")];

function respelt(on: string | null, column: string): readonly string[] {
  const { input } = chain(heads);
  const found = finding("nearMiss", { sheet: on, address: null }, { column, found: "Burglery", meant: "Burglary" });
  return (fixFor(found, checkInput(input))?.changes ?? []).map((each) => `${each.sheet} ${each.row} ${each.column} ${each.value}`);
}

test("a name is respelt in each of its cells, under its own header and on its own sheet", () => {
  expect(respelt("Wide", "Offence")).toEqual(["Wide 2 0 Burglary"]);
  expect(respelt("Long", "Offence")).toEqual(Array.from({ length: 13 }, (_, at) => `Long ${2 + 3 * at} 1 Burglary`));
  expect(respelt("Down", "Offence")).toEqual(["Down 0 2 Burglary"]);
  expect(respelt("Wide", "District")).toEqual([]);
  expect(respelt("Notes", "Offence")).toEqual([]);
});

test("a name of no one sheet is respelt on all of them", () => {
  expect(respelt(null, "Offence")).toHaveLength(15);
});

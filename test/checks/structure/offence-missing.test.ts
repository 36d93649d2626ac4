import { addMonths, monthOf, shortMonth } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOf } from "../../reading/sheets";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 1), at));
const DISTRICTS = ["Harlow", "Tendring", "Basildon", "Uttlesford"];
const OFFENCES = ["Fraud", "Theft", "Arson"];
const counts = (usual: number) => MONTHS.map((_, at) => usual + ((at * usual) % 7));
const row = (district: string, offence: string, level: number) => [
  district,
  offence,
  ...counts(level + 9 * DISTRICTS.indexOf(district) + 11 * OFFENCES.indexOf(offence)),
];
const asked = (rows: readonly (readonly (string | number)[])[]) =>
  outcomeOf([sheetOf("Data", [["District", "Offence", ...MONTHS.map(shortMonth)], ...rows])], "Offence").findings.flatMap((found) =>
    found.code === "offenceMissing" ? [[found.details.place, found.details.offence]] : [],
  );
/** Rows of all pairs but those that are left out. */
const without = (isOut: (district: string, offence: string) => boolean, level = 20) =>
  DISTRICTS.flatMap((district) => OFFENCES.flatMap((offence) => (isOut(district, offence) ? [] : [row(district, offence, level)])));

describe("A place without any row of an offence is asked about", () => {
  test("where all others have it and the sheet has rows for every other pair", () => {
    expect(asked(without((district, offence) => district === "Harlow" && offence === "Theft"))).toEqual([["Harlow", "Theft"]]);
  });

  test("where each district has a sheet of its own", () => {
    const sheets = DISTRICTS.map((district, at) =>
      sheetOf(district, [
        ["Offence", ...MONTHS.map(shortMonth)],
        ...OFFENCES.filter((offence) => at > 0 || offence !== "Theft").map((offence) => row(district, offence, 20).slice(1)),
      ]),
    );
    expect(outcomeOf(sheets, null).errors.map(({ code }) => code)).toEqual(["offenceMissing"]);
  });

  test("but not on a sheet that has rows only where there were offences, or where none would be no wonder", () => {
    expect(asked(without((district, offence) => (DISTRICTS.indexOf(district) + OFFENCES.indexOf(offence)) % 3 === 0))).toEqual([]);
    const few = without((district, offence) => district === "Harlow" && offence === "Theft").map((cells) =>
      cells[1] === "Theft" ? cells.map((cell, at) => (typeof cell === "string" ? cell : at === 9 ? 1 : 0)) : cells,
    );
    expect(asked(few)).toEqual([]);
  });
});

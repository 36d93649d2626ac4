import { recordsStop, type RecordsStop } from "../../../src/analysis/gaps/record-days";
import { monthOf, monthToSerial } from "../../../src/domain/month";
import { figuresOf, recogniseSheets } from "../../../src/reading";
import { sheetOf } from "../../reading/sheets";
import { atOnce } from "../../../src/domain/slices";

const FIRST = monthToSerial(monthOf(2019, 1));
const JAN_20 = monthToSerial(monthOf(2020, 1));

/** Records of two districts, so many a day on the days for which a district has some. */
function stops(has: (day: number, district: string) => boolean, { last = JAN_20 + 30, perDay = 1 } = {}): readonly RecordsStop[] {
  const rows = Array.from({ length: last - FIRST + 1 }, (_, at) => FIRST + at).flatMap((day) =>
    ["North", "South"].flatMap((district) =>
      has(day, district) ? Array.from({ length: perDay }, (_, at) => [`C${day}${district}${at}`, day, "Fraud", district]) : [],
    ),
  );
  const formats = [["General", "General", "General", "General"], ...rows.map(() => ["General", "dd/mm/yyyy", "General", "General"])];
  const head = sheetOf("Crimes", [["Crime ID", "Date reported", "Offence", "District"], ...rows], { formats });
  const recognised = recogniseSheets([head], { by: "Offence", strandsFrom: null });
  return recordsStop(atOnce(figuresOf(recognised, [head], [])).counted.flatMap((table) => table ?? []));
}
const brief = (found: readonly RecordsStop[]) => found.map(({ place, stop, day, missing }) => [place, stop, day, missing]);

describe("records that stop within a month", () => {
  test("are none where they go on to its last day, or nearly", () => {
    expect(stops(() => true)).toEqual([]);
    expect(stops((day) => day <= JAN_20 + 28)).toEqual([]);
  });

  test("are said with their last day and about how many are missing", () => {
    expect(brief(stops((day) => day <= JAN_20 + 11))).toEqual([[null, "end", JAN_20 + 11, 38]]);
  });

  test("begin too, where the first month is not whole", () => {
    expect(brief(stops((day) => day >= FIRST + 14))).toEqual([[null, "begin", FIRST + 14, 28]]);
  });

  test("are those of one place where the others go on", () => {
    expect(stops((day, district) => district === "South" || day < FIRST + 243, { perDay: 2 })).toEqual([]); // to 31 August
    expect(brief(stops((day, district) => district === "South" || day < FIRST + 253, { perDay: 2 }))).toEqual([
      ["North", "end", FIRST + 252, 40],
    ]);
  });

  test("are none where as many days without records come again and again", () => {
    expect(stops((day) => day % 7 < 2 || day > JAN_20 + 20, { last: JAN_20 + 25 })).toEqual([]);
    expect(stops((day) => (day - JAN_20) % 9 === 0)).toEqual([]);
  });
});

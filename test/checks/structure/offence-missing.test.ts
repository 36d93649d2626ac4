import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { offenceMissing } from "../../../src/checks/structure/offence-missing";
import { finding, type FindingOf } from "../../../src/domain/finding";
import { NOTHING_SAID } from "../../../src/reading/sheets/reading-notes";
import type { MonthlyTable } from "../../../src/reading";
import { addMonths, monthOf, shortMonth } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOf } from "../../reading/sheets";
import { placesInput, type HandRow } from "../hand-made";

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

  test("where its rows are 0 in every month, as where a look-up fails", () => {
    const zeros = (isZero: (district: string, offence: string) => boolean, level = 20) =>
      without(() => false, level).map((cells) =>
        isZero(String(cells[0]), String(cells[1])) ? cells.map((cell) => (typeof cell === "string" ? cell : 0)) : cells,
      );
    const data = (rows: readonly (readonly (string | number)[])[]) => [
      sheetOf("Data", [["District", "Offence", ...MONTHS.map(shortMonth)], ...rows]),
    ];
    const [found, ...more] = outcomeOf(
      data(zeros((district, offence) => district === "Harlow" && offence === "Theft")),
      "Offence",
    ).findings;
    expect([found?.severity, more]).toEqual(["error", []]);
    expect(messageOf(found!)).toMatch(
      /^“Data”: “Theft” is 0 in every month for “Harlow”, and 3 other places have some\. By the smallest share/,
    );
    // Nor where another place has none either.
    expect(asked(zeros((district, offence) => district !== "Tendring" && offence === "Theft"))).toEqual([]);
  });

  test("where it has rows under a name that no other place has", () => {
    const renamed = without(() => false).map((cells) =>
      cells[0] === "Harlow" && cells[1] === "Theft" ? cells.with(1, "Theft offences") : cells,
    );
    expect(asked(renamed)).toHaveLength(1);
  });

  test("but not on a sheet that has rows only where there were offences, or where none would be no wonder", () => {
    expect(asked(without((district, offence) => (DISTRICTS.indexOf(district) + OFFENCES.indexOf(offence)) % 3 === 0))).toEqual([]);
    const few = without((district, offence) => district === "Harlow" && offence === "Theft").map((cells) =>
      cells[1] === "Theft" ? cells.map((cell, at) => (typeof cell === "string" ? cell : at === 9 ? 1 : 0)) : cells,
    );
    expect(asked(few)).toEqual([]);
  });
});

describe("Just enough to ask, and just too little:", () => {
  const OTHERS = ["Burglary", "Robbery", "Fraud", "Arson", "Drugs", "Bicycle theft", "Shoplifting", "Theft"];
  const PLACES = ["Harlow", "Tendring", "Basildon", "Uttlesford", "Braintree"];
  type Total = number | null;
  const rowsOf = (totalOf: (place: string, offence: string) => Total, places = PLACES) =>
    places.flatMap((place) =>
      OTHERS.flatMap((offence): HandRow[] => {
        const total = totalOf(place, offence);
        return total === null ? [] : [{ place, offence, values: [total, 0] }];
      }),
    );
  const foundIn = (rows: readonly HandRow[], more: Partial<MonthlyTable> = {}) =>
    (offenceMissing.find!(placesInput(rows, more)) as readonly FindingOf<"offenceMissing">[]).map(({ sheet, details }) => ({
      sheet,
      ...details,
    }));
  const pairsIn = (...given: Parameters<typeof foundIn>) => foundIn(...given).map(({ place, offence }) => `${place} ${offence}`);
  const lacks = (place: string, offence: string) => place === "Harlow" && offence === "Theft";
  const WITHOUT = rowsOf((...pair) => (lacks(...pair) ? null : 600));

  test("two other places have it, not one; and of two, sixty offences", () => {
    const found = (places: number, total = 600) =>
      foundIn(rowsOf((...pair) => (lacks(...pair) ? null : total), PLACES.slice(0, places))).map(({ others, least }) => [others, least]);
    expect([found(4), found(3), found(2)]).toEqual([[[3, 600]], [[2, 600]], []]);
    expect([found(3, 60), found(3, 59), found(4, 59)]).toEqual([[[2, 60]], [], [[3, 59]]]);
  });

  test("twenty offences, by the smallest share that another place has", () => {
    const leastOf = (own: number) =>
      foundIn(
        rowsOf((place, offence) => {
          if (lacks(place, offence)) return null;
          if (place === "Harlow") return own;
          return offence !== "Theft" ? 1400 : place === "Tendring" ? 140 : 480;
        }),
      ).map(({ least }) => least);
    // In Tendring 140 beside 9,800 others: a seventieth of the seven of Harlow.
    expect([leastOf(200), leastOf(199), leastOf(205), leastOf(204)]).toEqual([[20], [], [21], [20]]);
  });

  test("one pair in twenty without rows, not more; and none where all are there", () => {
    const holes = (...out: readonly string[]) => pairsIn(rowsOf((place, offence) => (out.includes(`${place} ${offence}`) ? null : 600)));
    const [one, two, three] = ["Harlow Theft", "Tendring Fraud", "Basildon Arson"] as const;
    expect(holes(one, two)).toEqual([one, two]);
    expect(holes(one, two, three)).toEqual([]);
    expect(holes(one, "Tendring Theft")).toEqual([]);
    expect(holes()).toEqual([]);
  });

  test("a place with offences and nothing else beside them has no share", () => {
    const bare = rowsOf((...pair) => (lacks(...pair) ? null : pair[0] === "Tendring" && pair[1] !== "Theft" ? 0 : 600));
    expect(foundIn(bare)).toEqual([]);
  });

  test("places and offences as names are compared, over sheets, and none that is blank", () => {
    const written = WITHOUT.map((row): HandRow =>
      row.offence === "Burglary" && row.place === "Tendring" ? { ...row, offence: "burglary " } : row,
    );
    expect(pairsIn(written)).toEqual(["Harlow Theft"]);
    const blank = [...WITHOUT, { place: "", offence: "Theft", values: [600, 0] }, { place: "Braintree", offence: " ", values: [600, 0] }];
    expect(pairsIn(blank)).toEqual(["Harlow Theft"]);
    const over = WITHOUT.map((row, at): HandRow => ({ ...row, sheet: at % 2 === 0 ? "North" : "South" }));
    expect(foundIn(over)).toMatchObject([{ sheet: null, place: "Harlow", offence: "Theft", sheets: ["North", "South"] }]);
  });

  test("an offence that a strand counts anywhere, and a place of which one counts anything", () => {
    const counted = (isCounted: (row: HandRow) => boolean) => pairsIn(WITHOUT.map((row) => ({ ...row, counted: isCounted(row) })));
    expect(counted(({ offence }) => offence === "Theft")).toEqual([]);
    expect(counted(({ place, offence }) => place === "Tendring" || offence === "Fraud")).toEqual(["Harlow Theft"]);
    expect(counted(({ offence }) => offence !== "Theft")).toEqual([]);
    expect(counted(({ place }) => place !== "Harlow")).toEqual([]);
  });

  test("no word that no row means none", () => {
    expect(foundIn(WITHOUT, { said: { ...NOTHING_SAID, noRowMeansNone: true } })).toEqual([]);
  });
});

test("the finding says how many the place would have, and its answer that no row means none", () => {
  const found = finding(
    "offenceMissing",
    { sheet: "Data", address: null },
    { place: "Harlow", offence: "Theft", others: 4, least: 1200, sheets: ["Data", "Other"] },
  );
  expect(messageOf(found)).toBe(
    "“Data”: there is no row of “Theft” for “Harlow”, and 4 other places have some. By the smallest share of them it would have about 1,200 offences. Add the rows, with 0 for no offences. If no row means none, say so.",
  );
  const notes = ["Data", "Other"].map((name) => ({ sheet: name, column: "", readAs: "no row means none" }));
  expect(answersTo(found)).toEqual([{ label: "No row means none", notes }]);
});

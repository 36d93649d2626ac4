import { answersTo } from "../../../src/checks/answers";
import { addMonths, monthOf, shortMonth } from "../../../src/domain/month";
import { measuresNothing, namesOffence } from "../../../src/reading/texts/offence-words";
import { outcomeOf } from "../../metamorphic/outcome";
import { readingSheet, sheetOf } from "../../reading/sheets";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 1), at));
const counts = (usual: number) => MONTHS.map((_, at) => usual + ((at * usual) % 7));
const last12 = (of: readonly number[]) => of.slice(12).reduce((sum, count) => sum + count, 0);
type Rows = readonly (readonly [name: string, counts: readonly number[]])[];
const wide = (rows: Rows) => sheetOf("Data", [["Offence", ...MONTHS.map(shortMonth)], ...rows.map(([name, own]) => [name, ...own])]);
const across = (rows: Rows) =>
  sheetOf("Data", [
    ["Month", ...rows.map(([name]) => name)],
    ...MONTHS.map((month, at) => [shortMonth(month), ...rows.map(([, own]) => own[at]!)]),
  ]);
const asked = (sheet: ReturnType<typeof wide>) =>
  outcomeOf([sheet], null).findings.flatMap((found) => (found.code === "leftOutByName" ? [found.details.value] : []));

const BESIDE: Rows = [
  ["Burglary", counts(80)],
  ["Arson", counts(31)],
  ["Robbery", counts(45)],
];

describe("An offence that would be left out for what its name sounds like is asked about", () => {
  test.each(["Total theft", "Rate of exchange fraud", "Percentage shop theft", "Average age fraud"])("“%s”, in rows and across", (name) => {
    const rows: Rows = [...BESIDE, [name, counts(52)]];
    for (const sheet of [wide(rows), across(rows)]) {
      expect(asked(sheet)).toEqual([name]);
      const said = readingSheet([{ sheet: "Data", column: columnOf(sheet, name), readAs: `counted: ${name}` }]);
      const { windows, errors } = outcomeOf([sheet, said], null);
      expect([errors, windows[name.toLowerCase()]?.later]).toEqual([[], last12(counts(52))]);
    }
  });

  test.each(["Total theft", "Rate of exchange fraud"])("“%s”, across on a sheet for each month", (name) => {
    const rows: Rows = [...BESIDE, [name, counts(52)]];
    const sheets = MONTHS.map((month, at) =>
      sheetOf(shortMonth(month), [
        ["District", ...rows.map(([offence]) => offence)],
        ...["Harlow", "Tendring"].map((place, part) => [place, ...rows.map(([, own]) => (part === 0 ? own[at]! - 9 : 9))]),
      ]),
    );
    const [found] = outcomeOf(sheets, null).findings.filter(({ code }) => code === "leftOutByName");
    expect(found?.details).toMatchObject({ value: name, across: true });
    const [answer] = answersTo(found!);
    const { windows, findings } = outcomeOf([...sheets, readingSheet(answer!.notes)], null);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(windows[name.toLowerCase()]?.later).toBe(last12(counts(52)));
  });

  test("but not a total that its parts make up, one of everything, or what measures another row", () => {
    const theft = [counts(52), counts(33)] as const;
    const total = theft[0].map((count, at) => count + theft[1][at]!);
    const parts: Rows = [
      ["Shoplifting", theft[0]],
      ["Pickpocketing", theft[1]],
      ["Total theft", total],
    ];
    expect(asked(wide([...BESIDE, ...parts]))).toEqual([]);
    expect(asked(wide([...BESIDE, ["Burglary total", counts(80)]]))).toEqual([]);
    expect(asked(wide([...BESIDE, ["Total", counts(300)], ["All crime", counts(310)]]))).toEqual([]);
    expect(
      asked(
        wide([...BESIDE, ["Average burglary", counts(70)], ["Rate of robbery", counts(12)], ["Burglary rate per 100,000", counts(44)]]),
      ),
    ).toEqual([]);
  });

  test("also a total of which there is one part alone", () => {
    expect(asked(wide([...BESIDE, ["Theft from the person", counts(9)], ["Total theft", counts(90)]]))).toEqual(["Total theft"]);
  });

  test("and “Section 20” across is an offence as in rows", () => {
    expect(Object.keys(outcomeOf([across([...BESIDE, ["Section 20", counts(20)]])], null).windows)).toContain("section 20");
  });
});

test("A name begins like a measure and is an offence's where no other name is what it measures", () => {
  expect(measuresNothing("Rate of exchange fraud", ["Fraud", "Theft"])).toBe(true);
  expect(measuresNothing("Rate of fraud", ["Fraud"])).toBe(false);
  expect(measuresNothing("Average fraud rate", [])).toBe(false);
  expect(measuresNothing("Average temperature", [])).toBe(false);
  expect([namesOffence("Total burglaries"), namesOffence("Total recorded crime"), namesOffence("Essex total")]).toEqual([
    true,
    false,
    false,
  ]);
});

/** Where the name stands: in the column of offences, or over its own. */
function columnOf({ values }: ReturnType<typeof wide>, name: string): string {
  return values[0]!.includes(name) ? name : "Offence";
}

describe("What an offence's name says it was recorded under is another offence only where that stands beside it", () => {
  const strands = sheetOf("Strands", [
    ["Strand", "Column", "Values"],
    ["All", "Offence", "*"],
  ]);
  const all = (name: string) =>
    outcomeOf(
      [
        strands,
        wide([
          ["Theft", counts(52)],
          [name, counts(31)],
          ["Arson", counts(40)],
        ]),
      ],
      null,
    ).windows["all"]?.later;
  const [theft, other, arson] = [52, 31, 40].map((usual) => last12(counts(usual)));

  test.each([
    ...["Fraud (recorded under Action Fraud)", "Crimes (recorded in year)", "Theft (recorded within 24 hours)"],
    ...["Hate crime (part of pilot)", "Assault (included in violence)"],
  ])("%s is counted", (name) => expect(all(name)).toBe(theft! + other! + arson!));

  test.each(["Shoplifting (part of theft)", "Shoplifting (included in Theft)", "Shoplifting (counted above)"])("%s is a part", (name) =>
    expect(all(name)).toBe(theft! + arson!),
  );
});

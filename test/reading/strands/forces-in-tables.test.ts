import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const table = (fraud: number) => `Offence | Jan 20 | Feb 20 | Mar 20\nFraud | ${fraud} | 12 | 9\nTheft | 5 | ${fraud + 3} | 7`;
const sheetsOf = (...forces: readonly string[]) => forces.map((force, at) => sheet(force, table(10 + 10 * at)));
const told = (sheets: Parameters<typeof chain>[0], by: string | null = "Offence") =>
  lines(chain(sheets, { by })).filter((line) => line.includes("mixedMeasures"));
const followed = (sheets: Parameters<typeof chain>[0]) =>
  answersTo(only(chain(sheets, { by: "Offence" }), "mixedMeasures")).map(({ label, notes }) => {
    const answered = chain([...sheets, readingSheet(notes)], { by: "Offence" });
    return [label, lines(answered).filter((line) => /mixed|several/.test(line)), figures(answered).Fraud!["2020-01"]];
  });
const EACH = [
  ["Count only “Essex”", [], 10],
  ["Count only “Kent”", [], 20],
  ["Count only “West Midlands”", [], 30],
  ["Add them all up", [], 60],
];

test("forces with a sheet each, or a table each, are a warning where they are added up, and each answer gives its figures", () => {
  const sheets = sheetsOf("Essex", "Kent", "West Midlands");
  expect(told(sheets)).toEqual(["warning mixedMeasures"]);
  expect(messageOf(only(chain(sheets, { by: "Offence" }), "mixedMeasures"))).toBe(
    "“Essex”, “Kent” and “West Midlands” are forces, each with figures of its own. They are added up in 2 strands. If the report is of one of them, choose it.",
  );
  expect(followed(sheets)).toEqual(EACH);
  const one = sheet("Data", ["Essex", "Kent", "West Midlands"].map((force, at) => `${force}\n${table(10 + 10 * at)}`).join("\n\n"));
  expect(told([one])).toEqual(["warning mixedMeasures"]);
  expect(followed([one])).toEqual(EACH);
});

test("it is asked where the Strands sheet says which of them the report is of", () => {
  const strands = (values: string) => sheet("Strands", `Force | Kent Police\n${values}`);
  expect(told([...sheetsOf("Essex", "Kent"), strands("Strand | Column | Values\nFraud | Offence | Fraud")], null)).toEqual([
    "error mixedMeasures",
  ]);
});

test("nothing is said of districts, regions or one force, of strands that look at the place or the sheet, or once it was answered", () => {
  for (const names of [
    ["Harlow", "Braintree"],
    ["West Midlands", "East Midlands", "North West"],
    ["Essex", "Harlow"],
    ["Devon", "Cornwall"],
  ])
    expect(told(sheetsOf(...names))).toEqual([]);
  const sheets = sheetsOf("Essex", "Kent");
  for (const strands of [
    "Strand | Column | Values | Column | Values\nFraud | Offence | Fraud | Place | *",
    "Strand | Sheet | Column | Values\nFraud | Kent; Essex | Offence | Fraud",
  ])
    expect(told([...sheets, sheet("Strands", strands)], null)).toEqual([]);
  expect(told([...sheets, readingSheet(["Essex", "Kent"].map((name) => ({ sheet: name, column: "", readAs: `place: ${name}` })))])).toEqual(
    [],
  );
});

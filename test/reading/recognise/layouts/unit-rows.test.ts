import { checkedChain, figures, lines, sheet } from "../../sheets";

const row = (...cells: readonly (string | number)[]) => cells.join(" | ");
const MONTHS = ["@2019-10", "@2019-11", "@2019-12"];
const FIGURES = {
  Burglary: { "2019-10": 51, "2019-11": 48, "2019-12": 55 },
  Robbery: { "2019-10": 23, "2019-11": 27, "2019-12": 21 },
};
const OFFENCES = Object.entries(FIGURES);
const wide = (...below: readonly string[]) => [
  row("Offence", ...MONTHS),
  ...below,
  ...OFFENCES.map(([name, counts]) => row(name, ...Object.values(counts))),
];
const transposed = (...below: readonly string[]) => [
  row("Month", ...OFFENCES.map(([name]) => name)),
  ...below,
  ...MONTHS.map((month, at) => row(month, ...OFFENCES.map(([, counts]) => Object.values(counts)[at]!))),
];
const long = (...below: readonly string[]) => [
  "Month | Offence | Count",
  ...below,
  ...MONTHS.flatMap((month, at) => OFFENCES.map(([name, counts]) => row(month, name, Object.values(counts)[at]!))),
];

test.each([
  ["numbers of the columns in a wide sheet", wide("1 | 2 | 3 | 4")],
  ["them in brackets", wide("(1) | (2) | (3) | (4)")],
  ["them in a long sheet", long("1 | 2 | 3")],
  ["them where months stand down", transposed("[1] | [2] | [3]")],
  ["what is counted, under each month", wide(" | Number | Number | Number")],
  ["it in another language, under the first", wide(" | Anzahl")],
  ["both", wide("1 | 2 | 3 | 4", " | Offences | Offences | Offences")],
  ["it beside a label", wide("Delikt | Anzahl | Anzahl | Anzahl")],
  ["it where months stand down", transposed(" | No. | No.")],
])("A row below the header with %s holds no figures", (_, grid) => {
  const read = checkedChain([sheet("Data", grid.join("\n"))]);
  expect([figures(read), lines(read)]).toEqual([FIGURES, []]);
});

test.each(["''000", "Rate per 1,000"])("A row that says “%s” is not passed over", (unit) => {
  const read = checkedChain([sheet("Data", wide(row("", unit, unit, unit)).join("\n"))]);
  expect(lines(read)).toContain("error rowsWithoutCategory Data A2");
});

test("Rows of figures that follow one another are figures", () => {
  const numbered = ["Offence | @2019-10 | @2019-11 | @2019-12", "Arson | 1 | 2 | 3", "Burglary | 51 | 48 | 55"].join("\n");
  expect(figures(checkedChain([sheet("Data", numbered)])).Arson).toEqual({ "2019-10": 1, "2019-11": 2, "2019-12": 3 });
  const coded = ["Month | Area | Count", ...[1, 2, 3].map((area) => `@2019-10 | Area ${area} | ${area}`)].join("\n");
  expect(Object.keys(figures(checkedChain([sheet("Data", coded)], { by: "Area" })))).toHaveLength(3);
});

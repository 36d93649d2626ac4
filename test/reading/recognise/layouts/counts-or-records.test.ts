import { chain, figures, only, sheet } from "../../sheets";

const COUNTS = [89, 47, 54, 87, 41, 56, 89, 12, 33, 47, 70, 21];
const MONTHS = ["Jan", "Feb", "Mar"];
/** Three months of two offences in two districts, one row each. */
const table = (header: string, beside = "") =>
  [
    `Month | District | Offence | ${header}${beside && " | Solved"}`,
    ...COUNTS.map((count, at) => {
      const month = `${MONTHS[Math.floor(at / 4)]} 20`;
      return `${month} | ${at % 4 < 2 ? "North" : "South"} | ${at % 2 ? "Fraud" : "Theft"} | ${count}${beside && " | 5"}`;
    }),
  ].join("\n");
const read = (text: string) => chain([sheet("Data", text)], { by: "Offence" });
const TRUE = {
  Theft: { "2020-01": 143, "2020-02": 130, "2020-03": 103 },
  Fraud: { "2020-01": 134, "2020-02": 68, "2020-03": 68 },
};

test.each([
  ...["Number of crimes recorded", "Number of offences (provisional)", "No. of offences recorded in month", "num_crimes"],
  ...["Number of victims of crime", "Number of offences under £500", "ID count", "Number (£ n/a)", "Offence count for month"],
])("Numbers under “%s” are counts, and their rows are no crimes", (header) => {
  expect(figures(read(table(header)))).toEqual(TRUE);
});

test("Solved offences beside them are not counted in their place", () => {
  expect(figures(read(table("No. of offences recorded in month", "Solved")))).toEqual(TRUE);
});

test.each(["Crime Number", "Offence No", "Ref"])("Whether small numbers in no order under “%s” are counts is asked", (header) => {
  const { details } = only(read(table(header)), "ambiguousColumn");
  expect(details).toMatchObject({ role: "count", choices: [header, "none, each row is one offence"] });
});

test.each([
  ["of many figures", (count: number, at: number) => 4_200_000 + count * 100 + at],
  ["in order", (_: number, at: number) => 101 + at * 3],
] as const)("References %s tell crimes apart", (_, reference) => {
  let at = -1;
  const lines = table("Crime Number").replace(/\d+$/gm, (count) => {
    at += 1;
    return at < COUNTS.length ? String(reference(Number(count), at)) : count;
  });
  const each = { "2020-01": 2, "2020-02": 2, "2020-03": 2 };
  expect(figures(read(lines))).toEqual({ Theft: each, Fraud: each });
});

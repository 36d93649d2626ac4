import { answersTo } from "../../src/checks/answers";
import type { Finding } from "../../src/domain/finding";
import { monthOf } from "../../src/domain/month";
import { askedOnce } from "../../src/reading/asked-once";
import { chain, lines, only, readingSheet, sheet } from "./sheets";

const quarters = (name: string, first: number, last = "Q4 2019") =>
  sheet(
    name,
    `Offence | Q1 2019 | Q2 2019 | Q3 2019 | ${last}\nFraud | ${[0, 1, 2, 3].map((at) => first + at * at).join(" | ")}\nTheft | 3 | 5 | ${first} | 8`,
  );
const DISTRICTS = [quarters("Harlow", 11), quarters("Basildon", 23), quarters("Tendring", 37)];

test("A question that all sheets ask alike is one, and one answer settles them all", () => {
  const read = chain(DISTRICTS);
  const asked = only(read, "ambiguousPeriod");
  expect(asked.details.sheets).toEqual(["Harlow", "Basildon", "Tendring"]);
  for (const { notes } of answersTo(asked)) {
    expect(notes.map((note) => note.sheet)).toEqual(["Harlow", "Basildon", "Tendring"]);
    expect(lines(chain([...DISTRICTS, readingSheet(notes)]))).toEqual([]);
  }
});

test("A sheet that was answered, or asks something else, is asked by itself", () => {
  const read = chain([...DISTRICTS, readingSheet([{ sheet: "Basildon", column: "", readAs: "years start in April" }])]);
  expect(only(read, "ambiguousPeriod").details.sheets).toEqual(["Harlow", "Tendring"]);
  const days = sheet(
    "Days",
    ["Date | Offence | Crime Ref", ...["01/02/2019", "03/04/2019"].map((day, at) => `${day} | Fraud | C${at}`)].join("\n"),
  );
  expect(lines(chain([DISTRICTS[0]!, days])).filter((line) => line.includes("ambiguous"))).toEqual([
    "error ambiguousPeriod Harlow B1",
    "error ambiguousDays Days A2",
  ]);
});

describe("of questions", () => {
  const period = (sheetName: string | null, found: string, months: readonly (readonly [number, number])[], more: object = {}) =>
    ({
      ...{ code: "ambiguousPeriod", severity: "error", sheet: sheetName, address: "B1" },
      details: { found, ends: months.map(([year, month]) => monthOf(year, month)) },
      ...more,
    }) as unknown as Finding;
  const days = (sheetName: string) => ({ ...period(sheetName, "01/02/2019", []), code: "ambiguousDays" }) as Finding;
  const sum = (address: string, more: object = {}) =>
    ({
      ...{ code: "unnamedTotal", severity: "warning", sheet: "A", address },
      details: { value: 9, parts: ["x", "y"], across: true, sheets: ["A"], ...more },
    }) as unknown as Finding;
  const asked = (...findings: readonly Finding[]) =>
    askedOnce(findings).map(({ sheet: name, details }) => (details as { sheets?: readonly string[] }).sheets?.join() ?? name);
  const TWO = [
    [2019, 3],
    [2019, 6],
  ] as const;

  test("those with the same answers are one, whatever their years, at the place of the first", () => {
    const later = TWO.map(([year, month]) => [year + 1, month] as const);
    expect(asked(period("A", "Q1 2019", TWO), period("B", "Q1 2020", later), days("C"), period("D", "Q1 2019", TWO))).toEqual([
      "A,B,D",
      "C",
    ]);
    expect(asked(days("A"), days("B"))).toEqual(["A,B"]);
    expect(asked(period("A", "Q1 2019", TWO))).toEqual(["A"]);
  });

  test("those with other words, other answers or another severity stay apart", () => {
    const first = period("A", "Q1 2019", TWO);
    expect(asked(first, period("B", "2019 Q1", TWO))).toEqual(["A", "B"]);
    expect(asked(first, period("B", "Q1 2019", [...TWO, [2019, 9]]))).toEqual(["A", "B"]);
    expect(asked(first, period("B", "Q1 2019", [TWO[0]]))).toEqual(["A", "B"]);
    expect(
      asked(
        first,
        period("B", "Q2 2019", [
          [2019, 6],
          [2019, 9],
        ]),
      ),
    ).toEqual(["A", "B"]);
    expect(
      asked(
        first,
        period("B", "Q1 2019", [
          [2019, 3],
          [2019, 9],
        ]),
      ),
    ).toEqual(["A", "B"]);
    expect(asked(first, period("B", "Q1 2019", TWO, { severity: "warning" }))).toEqual(["A", "B"]);
    expect(asked(first, period(null, "Q1 2019", TWO))).toEqual(["A", null]);
  });

  test("those about columns of measures or forces are one for the same column, values and strands", () => {
    const mixed = (name: string, more: object = {}) =>
      ({
        ...{ code: "mixedMeasures", severity: "error", sheet: name, address: null },
        details: { column: "Force", values: ["Essex", "Kent"], strands: ["Fraud"], ...more },
      }) as unknown as Finding;
    expect(asked(mixed("A"), mixed("B", { values: ["Kent", "Essex"] }))).toEqual(["A,B"]);
    for (const other of [
      { column: "Area" },
      { values: ["Essex", "Surrey"] },
      { strands: ["Theft"] },
      { out: ["Kent"] },
      { takenOff: true },
      { forces: { beside: null, own: "Kent", across: false } },
    ])
      expect(asked(mixed("A"), mixed("B", other))).toEqual(["A", "B"]);
  });

  test("those of one sheet stay apart, as each has its cell", () => {
    expect(asked(period("A", "Q1 2019", TWO), period("A", "Q2 2019", TWO, { address: "C1" }))).toEqual(["A", "A"]);
    expect(asked(period("A", "Q1 2019", TWO), period("A", "Q1 2019", TWO), period("B", "Q1 2019", TWO))).toEqual(["A,B", "A"]);
  });

  test("those about a sum without a name are one for the same value, parts, direction and sheets", () => {
    const at = (...findings: readonly Finding[]) => askedOnce(findings).map(({ address }) => address);
    expect(
      at(
        sum("A1"),
        sum("B1"),
        sum("C1", { value: 8 }),
        sum("D1", { parts: ["x"] }),
        sum("E1", { across: false }),
        sum("F1", { sheets: ["B"] }),
      ),
    ).toEqual([...["A1", "C1", "D1", "E1", "F1"]]);
  });
});

import { answersTo } from "../../src/checks/answers";
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

import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { recognise } from "../../../../src/reading";
import { chain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const monthSheet = (name: string, ...rows: readonly string[]) => sheet(name, ["Offence | Harlow | Basildon | Harlow", ...rows].join("\n"));
const JANUARY = monthSheet("Jan 20", "Fraud | 1 | 2 | 1", "Theft | 3 | 4 | 3");
const FEBRUARY = monthSheet("Feb 20", "Fraud | 5 | 6 | 5", "Theft | 7 | 8 | 7");

test("a place that stands twice on a month's sheet is told once for all sheets, and one of its columns can be chosen", () => {
  const read = chain([JANUARY, FEBRUARY]);
  expect(lines(read)).toEqual(["error columnsNamedAlike"]);
  const found = only(read, "columnsNamedAlike");
  expect(messageOf(found)).toBe(
    "“Jan 20” and “Feb 20”: columns B and D are both headed “Harlow” and have the same figures, so the same offences would be counted twice. Choose which of them counts, or give each its own header.",
  );
  const [first] = answersTo(found);
  const followed = chain([JANUARY, FEBRUARY, readingSheet(first!.notes)]);
  expect([first!.label, lines(followed)]).toEqual(["Count only column B", []]);
  expect(figures(followed)).toEqual({ Fraud: { "2020-01": 3, "2020-02": 11 }, Theft: { "2020-01": 7, "2020-02": 15 } });
});

test("columns of one header have other figures where one cell differs, on whichever sheet", () => {
  const other = monthSheet("Feb 20", "Fraud | 5 | 6 | 5", "Theft | 7 | 8 | 9");
  expect(only(chain([JANUARY, other]), "columnsNamedAlike").details).toMatchObject({ areSame: false, sheets: ["Jan 20", "Feb 20"] });
  expect(only(chain([other, JANUARY]), "columnsNamedAlike").details.areSame).toBe(false);
  expect(messageOf(only(chain([other]), "columnsNamedAlike"))).toMatch(
    /^“Feb 20”: columns B and D .* headed “Harlow”. One of them may be of something else. Choose/,
  );
});

test("capitals and spaces make no other header, and an offence that stands twice beside months is left out by its column", () => {
  const data = sheet("Data", "Month | Theft | Fraud | THEFT \nJan 20 | 3 | 1 | 4\nFeb 20 | 5 | 2 | 6");
  const read = chain([data]);
  expect(lines(read)).toEqual(["error columnsNamedAlike Data B1, D1"]);
  const followed = answersTo(only(read, "columnsNamedAlike")).map(({ notes }) => figures(chain([data, readingSheet(notes)])));
  const fraud = { Fraud: { "2020-01": 1, "2020-02": 2 } };
  expect(followed).toEqual([
    { Theft: { "2020-01": 3, "2020-02": 5 }, ...fraud },
    { ...fraud, THEFT: { "2020-01": 4, "2020-02": 6 } },
  ]);
});

test("each header that stands twice is told, and no other", () => {
  const read = chain([sheet("Data", "Month | A | B | A | B | C\nJan 20 | 3 | 1 | 3 | 1 | 7\nFeb 20 | 5 | 2 | 5 | 2 | 8")]);
  expect(lines(read)).toEqual(["error columnsNamedAlike Data B1, D1", "error columnsNamedAlike Data C1, E1"]);
});

test("columns of which only the first rows are known are not said to have the same figures", () => {
  const long = sheet("Data", "Month | A | A\nJan 20 | 3 | 3\nFeb 20 | 5 | 5", {
    complete: false,
    used: { row: 0, column: 0, rows: 900, columns: 3 },
  });
  const { findings } = recognise([long], { by: null });
  expect(findings.flatMap((found) => (found.code === "columnsNamedAlike" ? [found.details.areSame] : []))).toEqual([false]);
});

import { answersTo } from "../../../src/checks/answers";
import { counts, long, sheetAMonth, toldOf, wide, type Series } from "../../checks/layouts";
import { chain, checkedChain, figures, lines, only, readingSheet, sheet } from "../sheets";

const SERIES: Series = { "Burglary | North": counts(60, 13), "Burglary | South": counts(20, 13, 1), "Fraud | North": counts(9, 13, 2) };

function withRow(text: string) {
  const rows = Object.entries(SERIES).flatMap(([names, all]) =>
    all.map((count, at) => `@2018-${String((at % 12) + 1).padStart(2, "0")} | ${names} | ${count}`).slice(0, 12),
  );
  return sheet("Data", ["Month | Offence | District | Count", ...rows, text].join("\n"));
}

test("a row of the same month, offence and place with another count is told by its count", () => {
  const read = checkedChain([withRow("@2018-03 | Burglary | South | 99")], { by: "Offence" });
  const { address, details } = only(read, "sameMonthTwice");
  expect(address).toBe("D38");
  expect(details.of).toEqual([{ line: "Burglary, South", month: "Mar 18", counts: [SERIES["Burglary | South"]![2], 99] }]);
});

test("two rows of a wide sheet with the same names are told by the second name", () => {
  const head = wide("Data", {
    ...SERIES,
    "burglary | South": counts(7, 13),
    "Fraud | South": counts(7, 13),
    "Fraud | West": counts(7, 13),
  });
  expect(toldOf([head], "sameMonthTwice")).toEqual(["Data A5"]);
});

test("rows that count 1 each are offences: none is asked about where many are the same, and of few it is asked first", () => {
  const row = (place: string, at: number) =>
    `@2018-${String(at + 1).padStart(2, "0")} | Theft | ${place} | ${at % 3 ? "Open" : "Solved"} | 1`;
  const twelve = Array.from({ length: 12 }, (_, at) => at);
  const own = ["North", "South"].flatMap((place) => twelve.map((at) => row(place, at)));
  const read = (...more: readonly string[]) =>
    chain([sheet("Data", ["Month | Offence | District | Outcome | Count", ...own, ...more].join("\n"))], { by: "Offence" });
  expect(lines(read(...twelve.map((at) => row("North", (at * 5) % 12))))).toEqual([]);
  const few = only(read(row("North", 3)), "duplicateRows");
  expect(answersTo(few).map(({ label }) => label)).toEqual(["Each row is an offence: count all", "Count identical rows once"]);
});

test("a block of records without references that was pasted twice is asked about, and counts as the answer says", () => {
  const day = (at: number) => `${String((at % 28) + 1).padStart(2, "0")} ${["March", "April"][at % 2]!} 2018`;
  const crimes = Array.from({ length: 80 }, (_, at) => `${day(at)} | Theft | ${at} High Street`);
  const records = (rows: readonly string[]) => sheet("Data", ["Date | Offence | Street", ...rows].join("\n"));
  const by = { by: "Offence" };
  expect(lines(chain([records([...crimes, ...crimes.slice(3, 6)])], by))).toEqual([]);
  const pasted = records([...crimes, ...crimes.slice(30, 50)]);
  expect(lines(chain([pasted], by))).toEqual(["error duplicateRows Data A82:A101"]);
  const followed = answersTo(only(chain([pasted], by), "duplicateRows")).map(({ label, notes }) => {
    const read = chain([pasted, readingSheet(notes)], by);
    return [label, lines(read), Object.values(figures(read)["Theft"]!)];
  });
  expect(followed).toEqual([
    ["Count identical rows once", [], [40, 40]],
    ["All are right: add them up", [], [50, 50]],
  ]);
  const coarse = Array.from({ length: 40 }, (_, at) => `${day(at % 4)} | ${at % 3 ? "Theft" : "Robbery"} | High Street`);
  expect(lines(chain([records(coarse)], by))).toEqual([]);
});

test("a row that is wholly the same is told, in a long sheet and in a wide one", () => {
  const again = withRow(`@2018-03 | Burglary | South | ${SERIES["Burglary | South"]![2]!}`);
  expect(toldOf([again], "sameMonthTwice")).toEqual([]);
  expect(toldOf([again], "duplicateRows")).toEqual(["Data D38"]);
  const twice = sheet(
    "Data",
    "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 2 | 3\nArson | 0 | 0 | 0\nFraud | 1 | 2 | 3\nArson | 0 | 0 | 0",
  );
  expect(lines(chain([twice], { by: "Offence" }))).toContain("error duplicateRows Data A4:A5");
});

test.each([3, 12, 36])("%s rows of 36 that are pasted again are told, whatever their share", (share) => {
  const rows = Object.entries(SERIES).flatMap(([names, all]) =>
    all.slice(0, 12).map((count, at) => `@2018-${String(at + 1).padStart(2, "0")} | ${names} | ${Number(count) + 1}`),
  );
  const head = (more: readonly string[]) => sheet("Data", ["Month | Offence | District | Count", ...rows, ...more].join("\n"));
  expect(toldOf([head(rows.slice(0, share))], "duplicateRows")).toEqual([`Data D38:D${37 + share}`]);
  expect(toldOf([head(rows.slice(0, share).map((row) => `${row}0`))], "sameMonthTwice")).toEqual([`Data D38:D${37 + share}`]);
});

test("each answer gives its figures", () => {
  const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 2 | 3\nArson | 5 | 5 | 5\nFraud | 1 | 2 | 3");
  const by = { by: "Offence" };
  const followed = answersTo(only(chain([data], by), "duplicateRows")).map(({ label, notes }) => {
    const reading = ["Sheet | Column | Read as", ...notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`)];
    const read = chain([data, sheet("Reading", reading.join("\n"))], by);
    return [label, lines(read).filter((line) => line.startsWith("error")), figures(read).Fraud!["2020-03"]];
  });
  expect(followed).toEqual([
    ["Count identical rows once", [], 3],
    ["All are right: add them up", [], 6],
  ]);
});

test("rows of a column that numbers them are alike all the same", () => {
  const rows = ["1 | Jan 20 | Fraud | 4", "2 | Feb 20 | Fraud | 5", "3 | Mar 20 | Fraud | 6", "4 | Mar 20 | Fraud | 6"];
  expect(lines(chain([sheet("Data", ["Row | Month | Offence | Count", ...rows].join("\n"))], { by: "Offence" }))).toContain(
    "error duplicateRows Data D5",
  );
});

describe("rows that something else tells apart are none:", () => {
  test.each([
    ["districts", [long("Data", SERIES)]],
    ["sheets of a month each", sheetAMonth(SERIES)],
  ])("%s", (_, sheets) => {
    expect(toldOf(sheets, "sameMonthTwice")).toEqual([]);
  });

  test("total rows of the same name, under each group", () => {
    const head = wide("Data", {
      "Burglary | North": [1, 2, 3],
      "Burglary | South": [4, 5, 6],
      "Subtotal | ": [5, 7, 9],
      "Fraud | North": [1, 1, 1],
      "Fraud | South": [2, 2, 2],
      "Subtotal |  ": [3, 3, 3],
    });
    expect(toldOf([head], "sameMonthTwice")).toEqual([]);
  });
});

test("a total row, a blank count and a count that is no number are no second row", () => {
  expect(toldOf([withRow("@2018-03 | Burglary | South |")], "sameMonthTwice")).toEqual([]);
  expect(toldOf([withRow("@2018-03 | Burglary | South | n/a")], "sameMonthTwice")).toEqual([]);
  expect(toldOf([withRow("@2018-03 | Total | South | 5\n@2018-03 | Total | South | 6")], "sameMonthTwice")).toEqual([]);
});

test("a return submitted twice is asked about whatever its time, number, sender or file says, and counts as the answer says", () => {
  const heads = ["Timestamp", "ID", "Submitted by", "Source.Name"];
  const row = (at: number, place: string, count: number, sent: number) =>
    `@2018-${String(at + 1).padStart(2, "0")} | ${place} | Theft | ${count} | ${heads.map((head) => `${head[0]!}${head === "Submitted by" ? sent % 3 : sent}`).join(" | ")}`;
  const rows = Array.from({ length: 12 }, (_, at) => ["North", "South"].map((place, n) => row(at, place, 10, at * 2 + n))).flat();
  const by = { by: "Offence" };
  const log = (...more: readonly string[]) =>
    sheet("Log", [`Month | District | Offence | Count | ${heads.join(" | ")}`, ...rows, ...more].join("\n"));
  expect(lines(chain([log()], by))).toEqual([]);
  const again = log(row(11, "South", 13, 24));
  const asked = only(chain([again], by), "sameMonthTwice");
  expect(asked.details.of).toMatchObject([{ line: "Theft, South, I24", month: "Dec 18", counts: [10, 13] }]);
  const followed = answersTo(asked).map(({ label, notes }) => {
    const read = chain([again, readingSheet(notes)], by);
    return [label, lines(read), Object.values(figures(read)["Theft"]!).at(-1)];
  });
  expect(followed).toEqual([
    ["Count the first row of each", [], 20],
    ["Count the last row of each", [], 23],
    ["All are right: add them up", [], 33],
  ]);
  expect(lines(chain([log(row(11, "South", 10, 24))], by))).toEqual(["error duplicateRows Log D26"]);
});

test("who sent a return tells rows apart where nothing else names their place", () => {
  const rows = Array.from({ length: 12 }, (_, at) =>
    ["north", "south", "west"].map(
      (place, n) => `@2018-${String(at + 1).padStart(2, "0")} | ${place}@force.uk | T${at * 3 + n} | Theft | 10`,
    ),
  ).flat();
  const log = sheet("Log", ["Month | Email | Completion time | Offence | Count", ...rows].join("\n"));
  expect(lines(chain([log], { by: "Offence" }))).toEqual([]);
  const again = sheet(
    "Log",
    ["Month | Email | Completion time | Offence | Count", ...rows, "@2018-12 | west@force.uk | T99 | Theft | 12"].join("\n"),
  );
  expect(lines(chain([again], { by: "Offence" }))).toEqual(["error sameMonthTwice Log E38"]);
});

test("so is one whose offences are in columns", () => {
  const row = (at: number, place: string, count: number, sent: number) =>
    `S${sent} | @2018-${String(at + 1).padStart(2, "0")} | ${place} | ${count} | 5`;
  const rows = Array.from({ length: 12 }, (_, at) => ["North", "South"].map((place, n) => row(at, place, 10, at * 2 + n))).flat();
  const log = (...more: readonly string[]) =>
    sheet("Log", ["Submitted | Month | District | Theft | Burglary", ...rows, ...more].join("\n"));
  expect(lines(chain([log()]))).toEqual([]);
  expect(lines(chain([log(row(11, "South", 13, 24))]))).toEqual(["error twoRowsForMonth Log B26"]);
});

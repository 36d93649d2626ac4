import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { chain, figures, lines, only, sheet } from "../../sheets";

const read = (header: string, ...rows: readonly string[]) => chain([sheet("Data", [header, ...rows].join("\n"))], { by: "Offence" });
const HEADER = "Offence | Oct 19 | Nov 19 | Dec 19 | Jan 20 | Dec 19 | Jan 20 | Change";

describe("a month in two columns", () => {
  test("counts once where both have the same figures, as behind the months", () => {
    const found = read(HEADER, "Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | 24 | 1");
    expect(figures(found).Fraud).toEqual({ "2019-10": 11, "2019-11": 12, "2019-12": 13, "2020-01": 14 });
    expect(lines(found)).toEqual([]);
  });

  test.each([
    ["where a figure differs", ["Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | 25 | 1"]],
    ["where one is blank", ["Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | | 1"]],
    ["where they are few", ["Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 0 | 0 | 0 | 0 | 0 | 0 | 0"]],
    ["where they are small", ["Fraud | 1 | 2 | 3 | 4 | 3 | 4 | 1", "Theft | 1 | 2 | 3 | 4 | 3 | 4 | 1"]],
  ])("is asked about %s", (_, rows) => {
    expect(lines(read(HEADER, ...rows)).join()).toContain("error twoColumnsForMonth Data");
  });

  test("is not said to be the month of its place where its neighbours disagree about that", () => {
    const found = read(HEADER, "Fraud | 11 | 12 | 13 | 14 | 15 | 16 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | 25 | 1");
    const labels = found.findings.flatMap((each) => (each.code === "twoColumnsForMonth" ? answersTo(each).map(({ label }) => label) : []));
    expect(labels).not.toContain("Column F is Feb 20");
    expect(labels).toContain("Count column D");
  });
});

test("Months that stand again in their order are one question: a year's headers were copied", () => {
  const asked = only(
    read("Offence | Jan 19 | Feb 19 | Mar 19 | Jan 19 | Feb 19 | Mar 19", "Fraud | 1 | 2 | 3 | 4 | 5 | 6", "Theft | 1 | 2 | 3 | 4 | 5 | 6"),
    "twoColumnsForMonth",
  );
  expect(asked.address).toBe("B1:D1, E1:G1");
  expect(messageOf(asked)).toBe(
    "“Data” has 3 months twice, from January 2019 on: in columns B to D and E to G. One of them is probably of another year. Correct the headers, or choose.",
  );
  expect(answersTo(asked).map(({ label }) => label)).toEqual([
    "Columns E to G are Jan 20 to Mar 20",
    "Columns B to D are Jan 18 to Mar 18",
  ]);
  const mixed = read("Offence | Jan 19 | Feb 19 | Mar 19 | Feb 19 | Jan 19 | Mar 19", "Fraud | 1 | 2 | 3 | 4 | 5 | 6");
  expect(mixed.findings.filter(({ code }) => code === "twoColumnsForMonth")).toHaveLength(3);
});

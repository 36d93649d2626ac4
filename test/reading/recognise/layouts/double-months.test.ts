import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { chain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const read = (header: string, ...rows: readonly string[]) => chain([sheet("Data", [header, ...rows].join("\n"))], { by: "Offence" });
const HEADER = "Offence | Oct 19 | Nov 19 | Dec 19 | Jan 20 | Dec 19 | Jan 20 | Change";

describe("a month in two columns", () => {
  test("counts once where both have the same figures, as behind the months", () => {
    const found = read(HEADER, "Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | 24 | 1");
    expect(figures(found).Fraud).toEqual({ "2019-10": 11, "2019-11": 12, "2019-12": 13, "2020-01": 14 });
    expect(lines(found)).toEqual([]);
  });

  test("is said to stand twice, and to count once", () => {
    const found = read(HEADER, "Fraud | 11 | 12 | 13 | 14 | 13 | 14 | 1", "Theft | 21 | 22 | 23 | 24 | 23 | 24 | 1");
    const said = found.findings.flatMap((each) => (each.code === "totalsLeftOut" ? [[each.address, messageOf(each)]] : []));
    expect(said).toEqual([
      ["H1", "“Data”: 1 column is left out (“Change”), because it is of no whole month or period."],
      [
        "F1, G1",
        "“Data”: 2 columns are left out (“Dec 19” and “Jan 20”), because their months stand in other columns with the same figures, and count once.",
      ],
    ]);
    const once = read("Offence | Oct 19 | Nov 19 | Dec 19 | Nov 19", "Fraud | 11 | 12 | 13 | 12", "Theft | 21 | 22 | 1 | 22");
    expect(
      once.findings
        .filter(({ code }) => code === "totalsLeftOut")
        .map(messageOf)
        .at(-1),
    ).toBe("“Data”: 1 column is left out (“Nov 19”), because its month stands in another column with the same figures, and counts once.");
  });

  test.each([
    ["Sep 19 | Oct 19 | Nov 19 | Nov 19", "Column E is Dec 19", "2019-12"],
    ["Nov 19 | Nov 19 | Dec 19 | Jan 20", "Column B is Oct 19", "2019-10"],
    ["Oct 19 | Nov 19 | Nov 19 | Jan 20", "Column D is Dec 19", "2019-12"],
    ["Oct 19 | Dec 19 | Dec 19 | Jan 20", "Column C is Nov 19", "2019-11"],
    ["Jan 19 | Apr 19 | Mar 19 | Apr 19", "Column C is Feb 19", "2019-02"],
  ])("is asked about where its place shows a month that is not there, though the figures are the same: %s", (months, label, month) => {
    const headers = months.split(" | ");
    const row = (name: string, more: number) => [name, ...headers.map((header) => more + headers.indexOf(header))].join(" | ");
    const data = sheet("Data", [`Offence | ${months}`, row("Fraud", 11), row("Theft", 21)].join("\n"));
    const found = only(chain([data], { by: "Offence" }), "twoColumnsForMonth");
    const answer = answersTo(found).find((each) => each.label === label)!;
    expect(answer).toBeDefined();
    const answered = chain([data, readingSheet(answer.notes)], { by: "Offence" });
    expect(lines(answered)).toEqual([]);
    expect(Object.keys(figures(answered).Fraud!)).toContain(month);
  });

  test.each([["Nov 19 | Dec 19 | Dec 18"], ["Nov 19 | Dec 19 | Jan 20 | Dec 19 | Dec 18"], ["Dec 19 | Jan 20 | Dec 19 | Jan 20"]])(
    "is not where it stands again behind the months: %s",
    (months) => {
      const headers = ["Dec 18", ...months.split(" | ")];
      const row = (name: string, more: number) => [name, ...headers.map((header) => more + headers.indexOf(header))].join(" | ");
      expect(lines(read(`Offence | ${headers.join(" | ")}`, row("Fraud", 11), row("Theft", 21)))).toEqual([]);
    },
  );

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

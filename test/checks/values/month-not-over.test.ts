import { monthOf, monthToSerial } from "../../../src/domain/month";
import { answersTo } from "../../../src/checks/answers";
import { checkedChain, lines, sheet } from "../../reading/sheets";
import { counts, monthsFrom } from "../layouts";

const rows = [
  `Offence | ${monthsFrom("2018-01", 25).join(" | ")}`,
  `Burglary | ${counts(120, 25).join(" | ")}`,
  `Fraud | ${counts(60, 25, 3).join(" | ")}`,
];
const read = (above: string, below = "") => checkedChain([sheet("Data", [above, "", ...rows, "", below].join("\n"))], { by: "Offence" });
const told = (above: string, below = "") => lines(read(above, below)).filter((line) => line.includes("monthNotOver"));

describe("a last month that a title or note says was not over", () => {
  test.each([
    ["Recorded offences, 1 February 2018 to 15 January 2020"],
    ["Data as at 12 Jan 2020"],
    ["Offences up to the 3rd January, 2020"],
    ["Extracted on 12/01/2020"],
    ["Data extracted 2020-01-12"],
    ["January 2020 is provisional"],
    ["Jan 2020 (part month)"],
    ["Recorded offences to 15.01.20"],
    ["Correct at: Friday 3rd January 2020, 14:30"],
    ["1/2/2018 to 1/15/2020"],
  ])("is warned of, with the month before to end with: %s", (text) => {
    expect(told(text)).toEqual(["warning monthNotOver Data A1"]);
    expect(told("", text)).toEqual(["warning monthNotOver Data A6"]);
    const found = read(text).findings.find(({ code }) => code === "monthNotOver")!;
    expect(answersTo(found).map(({ label }) => label)).toEqual(["End the report with December 2019"]);
  });

  test.each([
    ["Recorded offences, February 2018 to January 2020"],
    ["Recorded offences, 1 February 2018 to 31 January 2020"],
    ["Data as at 3 February 2020"],
    ["Data as at 12 Jan 2019"],
    ["Figures are provisional and may change"],
    ["Published 12 January 2020"],
    ["December 2019 is provisional"],
  ])("is not alarmed at: %s", (text) => {
    expect(lines(read(text))).toEqual([]);
  });
});

test.each([0, 1462])("a date beside the words counts from the workbook's first day: %d days after 1900", (later) => {
  const head = sheet("Data", ["Data as at", "", ...rows].join("\n"));
  const above = ["Data as at", monthToSerial(monthOf(2020, 1)) + 11, ...head.values[0]!.slice(2)];
  const values = [above, ...head.values.slice(1)].map((row) =>
    row.map((raw) => (typeof raw === "number" && raw > 40_000 ? raw - later : raw)),
  );
  const formats = head.formats.map((row, at) => (at === 0 ? row.with(1, "dd/mm/yyyy") : row));
  const found = checkedChain([{ ...head, values, formats, date1904: later > 0 }], { by: "Offence" });
  expect(lines(found)).toEqual(["warning monthNotOver Data A1"]);
});

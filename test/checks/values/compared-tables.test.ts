import { checkedChain, lines, only, readingSheet, sheet } from "../../reading/sheets";

const TABLE = "Offence | 12 months to Jan 2019 | 12 months to Jan 2020 | Change\nBurglary | 1210 | 1104 | -106\nRobbery | 388 | 402 | 14";
const pack = (title: string, table = TABLE) => checkedChain([sheet("Pack", `${title}\n${table}`)]);
const errors = (read: ReturnType<typeof checkedChain>) => lines(read).filter((line) => line.startsWith("error"));

describe("A comparison table whose title says what it compares", () => {
  test.each([
    ["Rate per 1,000 population", "rate"],
    ["Offences, thousands", "thousands"],
    ["Stop and search", "unit"],
    ["Solved offences", "unit"],
    ["Forecast", "forecast"],
  ])("compares no offences: %s", (title, kind) => {
    expect(only(pack(title), "notMonthlyCounts").details).toMatchObject({
      kind,
      text: title,
      strands: ["Burglary", "Robbery"],
      others: false,
    });
  });

  test.each(["Recorded offences", "12 months to January 2020", "Rolling 12 months", "Weekly update", "Year to date"])(
    "compares offences: %s",
    (title) => {
      expect(errors(pack(title))).toEqual([]);
    },
  );

  test("may be a sheet's name, and is counted where the analyst says so", () => {
    expect(errors(checkedChain([sheet("Solved offences", TABLE)]))).toEqual(["error notMonthlyCounts Solved offences"]);
    expect(errors(checkedChain([sheet("Days", TABLE)]))).toEqual([]);
    const said = readingSheet([{ sheet: "Pack", column: "", readAs: "counts: Solved offences" }]);
    expect(errors(checkedChain([sheet("Pack", `Solved offences\n${TABLE}`), said]))).toEqual([]);
  });

  test("names a strand of its own above a single row, which the report prints", () => {
    const single = "12 months to Jan 2019 | 12 months to Jan 2020 | Change\n120 | 110 | -10";
    expect(errors(pack("Stop and search", single))).toEqual([]);
    expect(errors(pack("Rate of solved offences:", single))).toEqual([]);
    // As what it measures, too; a rate is not what a report prints.
    expect(errors(pack("Fraud:\nStop and search", single))).toEqual([]);
    expect(errors(pack("Fraud:\nRate per 1,000 population", single))).toEqual(["error notMonthlyCounts Pack"]);
  });

  test("may say no more than a topic, which only a sheet's name may", () => {
    expect(errors(pack("Days"))).toEqual(["error notMonthlyCounts Pack"]);
  });

  const RATES = `Rate per 1,000 population\n${TABLE}`;
  const OTHER = TABLE.replace("Burglary", "Fraud").replace("Robbery", "Arson");
  const found = (...sheets: Parameters<typeof checkedChain>[0]) => {
    const { strands, others } = only(checkedChain(sheets), "notMonthlyCounts").details;
    return { strands, others };
  };

  test("names the strands of its own rows alone", () => {
    const strands = ["Burglary", "Robbery"];
    expect(found(sheet("Pack", `${RATES}\n\nRecorded offences\n${OTHER}`))).toEqual({ strands, others: false });
    expect(found(sheet("Pack", RATES), sheet("Board", OTHER))).toEqual({ strands, others: true });
    expect(
      found(
        sheet("Pack", `${RATES}\n\nRecorded offences\n${OTHER}`),
        sheet("Board", `\n\n${TABLE.replace("Burglary", "Theft").replace("Robbery", "Drugs")}`),
      ),
    ).toEqual({ strands, others: true });
  });

  test("stands beside a table of months, of which its strands are none", () => {
    const months = Array.from({ length: 24 }, (_, at) => `@${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
    const counts = months.map((_, at) => 20 + ((at * 7) % 11));
    const read = checkedChain([sheet("Pack", RATES), sheet("Months", `Offence | ${months.join(" | ")}\nFraud | ${counts.join(" | ")}`)]);
    expect(read.findings.filter(({ code }) => code === "notMonthlyCounts")).toMatchObject([{ details: { others: true } }]);
  });
});

import { answersTo } from "../../src/checks/answers";
import { addMonths, monthOf, monthToSerial } from "../../src/domain/month";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { NO_REPORT_OPTIONS } from "../../src/report/report-options";
import { comment } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { build } from "./build";

const END = monthOf(2020, 1);
const STRANDS: Rows = [
  ["Strand", "Column", "Values"],
  ["Fraud", "Offence", "Fraud"],
  ["Rural", "Offence", "Rural*"],
];
const clean = () => longRows(END, 26, { Fraud: (index) => 100 + index, "Rural theft": () => 70 });

describe("the period of a report that is built again", () => {
  test("asks before it ends with the month of the last report again, though there are later ones since", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    const kept = addMonths(END, -1);
    await build(host, { end: kept });
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, end: kept });
    // The later month was there when it was chosen: that was meant.
    expect((await build(host)).sheet).toBe("Report");
    const next = addMonths(END, 1);
    host.user.paste(
      "Crimes",
      `A${clean().length + 1}`,
      clean()
        .slice(-2)
        .map(([, ...rest]) => [monthToSerial(next), ...(rest as [string, number])]),
    );
    const { sheet, findings } = await build(host);
    expect(sheet).toBeNull();
    const asked = findings.find(({ code }) => code === "endChosenBefore")!;
    expect(asked).toMatchObject({ severity: "error", details: { end: kept, before: kept, latest: next } });
    expect(answersTo(asked).map((answer) => answer.end)).toEqual([next, kept]);
    for (const answer of answersTo(asked)) expect((await build(host, { end: answer.end! })).sheet).toBe("Report");
  });

  test("asks before it goes back to a month that was chosen for an earlier report", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, end: addMonths(END, -1) });
    await build(host, { end: END });
    const { sheet, findings } = await build(host);
    expect([sheet, findings.filter(({ severity }) => severity === "error").map(({ code }) => code)]).toEqual([null, ["endChosenBefore"]]);
  });

  test("tells the period and why, what changed since, and whose commentary was kept", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    const first = (await build(host)).news!;
    expect(first).toMatchObject({ period: { end: END, length: 12 }, why: { kind: "all" }, changes: null, commentary: { kept: 0 } });
    await comment(host, "Fraud", "Courier fraud fell after the campaign.");
    const row = clean().findLastIndex(([, offence]) => offence === "Fraud");
    host.user.type("Crimes", `C${row + 1}`, Number(clean()[row]![2]) + 1);
    const { news } = await build(host);
    expect(news!.commentary).toEqual({ kept: 1, of: first.commentary.of });
    expect(news!.changes!.map(({ strand }) => strand)).toEqual(["Fraud"]);
    // Nothing moved.
    expect((await build(host)).news!.changes).toEqual([]);
  });
});

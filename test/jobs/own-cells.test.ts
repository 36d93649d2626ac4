import type { Finding } from "../../src/domain/finding";
import { monthOf } from "../../src/domain/month";
import { valuesOf } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { build } from "./build";

const STRANDS: Rows = [
  ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Period end"],
  ["5.1", "Fraud", "Fraud Offences", "Chief Inspector", "Offence", "Fraud", null],
];
const clean = () => longRows(monthOf(2020, 1), 26, { Fraud: (index) => 100 + index, "Rural theft": () => 70 });
const grave = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== "info").map(({ code, severity, sheet, address }) => ({ code, severity, sheet, address }));

describe("a build", () => {
  test("stops before writing over the analyst's own cells below the report", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    host.user.type("Report", "B40", "My own notes");
    host.user.paste("Strands", "A3", [["5.2", "Rural", "Rural Offences", "", "Offence", "Rural*"]]);
    const { findings, sheet } = await build(host);
    expect(sheet).toBeNull();
    expect(grave(findings)).toEqual([{ code: "cellsInTheWay", severity: "error", sheet: "Report", address: "B40" }]);
    expect(await valuesOf(host, "Report", "B40")).toEqual([["My own notes"]]);
  });

  test("stops before writing over the analyst's own cells beside the report, where it gets a column more", async () => {
    const host = await hostOf({ Crimes: clean(), Strands: STRANDS });
    await build(host);
    host.user.type("Report", "I4", "My own notes");
    expect(grave((await build(host)).findings)).toEqual([]);
    host.user.paste("Strands", "H1", [["Target"], [1500]]);
    const { findings, sheet } = await build(host);
    expect(sheet).toBeNull();
    expect(grave(findings)).toEqual([{ code: "cellsInTheWay", severity: "error", sheet: "Report", address: "I4" }]);
    expect(await valuesOf(host, "Report", "I4")).toEqual([["My own notes"]]);
  });
});

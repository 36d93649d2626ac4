import type { NodeHost } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { keepBreaks } from "../../src/jobs/keep-breaks";
import { keepTargets } from "../../src/jobs/keep-targets";
import { verifyReport, type VerifyOutcome } from "../../src/jobs/verify-report";
import type { ReportOptions } from "../../src/report/report-options";
import { hostOf, longRows, type Rows } from "../workbooks";

/** Five years of three offences: one that rises, one of few offences, and one with small months. */
const ROWS: Rows = longRows(monthOf(2020, 1), 60, {
  Fraud: (index) => 200 + ((index * 37) % 50) + (index > 47 ? 60 : 0),
  Arson: (index) => (index * 7) % 11,
  "Theft, other": (index) => 90 + ((index * 13) % 21),
});

const TODAY = new Date(2020, 2, 16, 9);

/** Builds the report of a workbook, as the command line does. */
export async function build(host: NodeHost, report: Partial<ReportOptions> = {}, today = TODAY): ReturnType<typeof buildReport> {
  return buildReport(host.run, { by: null, end: null, strandsFrom: null, today, report: { force: "Kent Police", ...report } });
}

/** A workbook with its report. */
export async function builtHost(report: Partial<ReportOptions> = {}): Promise<NodeHost> {
  const host = await hostOf({ Crimes: ROWS });
  await build(host, report);
  return host;
}

/** The same with a break in recording that has a part, and with a target. */
export async function builtWithBreaks(report: Partial<ReportOptions> = {}): Promise<NodeHost> {
  const host = await hostOf({ Crimes: ROWS });
  await keepBreaks(host.run, { said: [{ strand: "Fraud", month: monthOf(2019, 6), note: "new flag", part: 120 }] });
  await keepTargets(host.run, [{ strand: "Theft, other", target: { kind: "percent", value: -0.05 } }]);
  await build(host, report);
  return host;
}

export const verified = (host: NodeHost): Promise<VerifyOutcome> => verifyReport(host.run, { tellsCells: true });

/** What is wrong, a line each. */
export async function faultsOf(host: NodeHost): Promise<readonly string[]> {
  const { faultLine } = await import("../../src/verify");
  const outcome = await verified(host);
  return outcome.kind === "checked" ? outcome.faults.map(faultLine) : [outcome.why];
}

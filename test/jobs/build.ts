import type { NodeHost } from "../../host/node";
import { buildReport, type BuildOptions, type BuildOutcome } from "../../src/jobs/build-report";
import type { ReportOptions } from "../../src/report/report-options";

/** A build for which nothing is chosen, on 16 March 2020. */
export const OPTIONS: BuildOptions = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };

export function build(host: NodeHost, options: Partial<BuildOptions> = {}): Promise<BuildOutcome> {
  return buildReport(host.run, { ...OPTIONS, ...options });
}

/** Builds with choices for the report. */
export function buildWith(host: NodeHost, report: Partial<ReportOptions> = {}, options: Partial<BuildOptions> = {}): Promise<BuildOutcome> {
  return build(host, { report, ...options });
}

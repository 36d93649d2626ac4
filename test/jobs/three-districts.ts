import { addMonths, monthOf } from "../../src/domain/month";
import type { NodeHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import type { ReportOptions } from "../../src/report/report-options";
import { valuesOf } from "../excel/written";
import type { Rows } from "../workbooks";

export const END = monthOf(2020, 1);
export const DISTRICTS = ["North", "South", "West"] as const;
/** 10, 20 and 30 a month in the earlier year, 2 more in the later one: 7 more and 3 fewer in turn. */
export const counts = (district: number, index: number) => 10 * (district + 1) + (index < 12 ? 0 : (index + district) % 2 === 0 ? 7 : -3);
/** A row for each month and district, with a count of burglaries. */
export const rowsOf = (districts: readonly string[] = DISTRICTS): Rows => [
  ["Month", "Offence", "District", "Count"],
  ...Array.from({ length: 24 }, (_, index) =>
    districts.map((name, district) => [{ month: addMonths(END, index - 23) }, "Burglary", name, counts(district, index)]),
  ).flat(),
];

/** As many people as make their figures differ by head. */
export const PEOPLE: Rows = [
  ["District", "Population"],
  ["North", 10_000],
  ["South", 20_000],
  ["West", 50_000],
];

/** Builds the report with these choices. */
export const build = (host: NodeHost, by: string | null, report: Partial<ReportOptions>) =>
  buildReport(host.run, { by, end: null, strandsFrom: null, today: new Date(2020, 2, 16), report });

/** The report's first cells, each in one line. */
export const texts = async (host: NodeHost) =>
  (await valuesOf(host, "Report", "A1:H70")).map((row) =>
    row.map((value) => (typeof value === "string" ? value.replaceAll("\n", " ") : value)),
  );

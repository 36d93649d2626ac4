import { compareAll } from "../../../src/analysis/compare";
import { comparisonFindings } from "../../../src/analysis/comparison-findings";
import { reportEnd } from "../../../src/analysis/report-end";
import { runChecks } from "../../../src/checks/run-checks";
import { monthNumberOf, yearOf } from "../../../src/domain/month";
import type { Finding } from "../../../src/domain/finding";
import { chain, type Chained } from "../../reading/sheets";
import type { Clean } from "./clean";
import { headsOf, type Grid } from "./grid";

/** All that reading and checks find in a workbook, in the month after its last one. */
export function findingsOf(grids: readonly Grid[], clean: Pick<Clean, "by" | "figures">): readonly Finding[] {
  return readOf(grids, clean).findings;
}

/** The strands' figures with all that is found, as a build finds it. */
export function readOf(grids: readonly Grid[], { by, figures: { months } }: Pick<Clean, "by" | "figures">): Chained {
  const read = chain(headsOf(grids), { by });
  const last = months.at(-1)!;
  const ofFigures = [...read.findings, ...runChecks({ ...read.input, today: new Date(yearOf(last), monthNumberOf(last), 16) })];
  const found = reportEnd(read.strands);
  const { end } = found;
  const isStopped = ofFigures.some(({ severity }) => severity === "error");
  const comparisons = compareAll(read.strands, end);
  const compared = isStopped ? [] : comparisonFindings(comparisons, read.strands, found);
  return { ...read, findings: [...ofFigures, ...compared] };
}

export function isGrave({ severity }: Finding): boolean {
  return severity !== "info";
}

/** "warning monthsMissing Data B3: …", to be read in a failure. */
export function shown({ severity, code, sheet, address, details }: Finding): string {
  return `${severity} ${code} ${sheet ?? ""} ${address ?? ""} ${JSON.stringify(details).slice(0, 160)}`;
}

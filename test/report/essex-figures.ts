import { essexRows, ESSEX_STRANDS, REPORT_END } from "../../scripts/examples/essex";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import type { Month } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { MonthlyCount } from "../../src/domain/series";
import type { StrandFigures } from "../../src/domain/strand";
import { compose, type ReportContents } from "../../src/report/compose";
import type { Report } from "../../src/report/report";

/** A strand with these counts by month, from column D of "Monthly offences". */
export function strandOf(
  strand: string,
  counts: readonly (readonly [Month, number])[],
  overrides: Partial<StrandFigures["definition"]> = {},
): StrandFigures {
  const months: MonthlyCount[] = counts.map(([month, count], index) => ({
    month,
    count,
    sources: [{ sheet: "Monthly offences", column: 3, rows: runOf(index + 5) }],
  }));
  const definition = {
    section: null,
    strand,
    measure: `${strand} offences`,
    lead: null,
    favourable: null,
    rules: [{ sheets: [], conditions: [{ column: "Offence", values: [strand], except: [] }] }],
    periodEnd: null,
    definedAt: null,
    ...overrides,
  };
  return { definition, figures: { kind: "months", months } };
}

let figures: readonly StrandFigures[] | undefined;

/** The ten strands of the example workbook, straight from the rows that it is made of. */
export function essexFigures(): readonly StrandFigures[] {
  return (figures ??= counted());
}

function counted(): readonly StrandFigures[] {
  const rows = essexRows();
  return ESSEX_STRANDS.map(({ section, strand, measure, lead, offences, end }) => {
    const names = new Set(offences.map(([offence]) => offence));
    const counts = new Map<Month, number>();
    for (const row of rows) if (names.has(row.offence)) counts.set(row.month, (counts.get(row.month) ?? 0) + row.count);
    return strandOf(strand, [...counts], { section, measure, lead, periodEnd: end === REPORT_END ? null : end });
  });
}

export const AS_AT = new Date(2020, 2, 16);

export const DETAILS = {
  title: "Crime prevention strategy: offences by strand",
  force: "Essex Police",
  classification: "OFFICIAL",
  source: "recorded crime, monthly extract",
};

/** The report of these strands to January 2020. */
export function reportOf(
  strands: readonly StrandFigures[] = essexFigures(),
  found: Pick<ReportContents, "warnings" | "accepted" | "parts"> = { warnings: [], accepted: [] },
): Report {
  const comparisons = strands.map((strand) => compare(strand, REPORT_END));
  return compose({
    details: DETAILS,
    end: REPORT_END,
    asAt: AS_AT,
    strands,
    comparisons,
    judgements: judgeAll(strands, comparisons),
    account: [],
    ...found,
  });
}

import { accountFailures, accountsOf } from "../../src/analysis/account";
import { checkFigures } from "../../src/chain/check-figures";
import { DEFAULT_SETTINGS, type CheckSettings } from "../../src/checks/settings/check-settings";
import type { Finding } from "../../src/domain/finding";
import { addMonths, isoMonth, parseIsoMonth, type Month } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import type { Series } from "../reading/round-trip/tidy";
import { answer, figures } from "../reading/sheets";
import { atOnce } from "../../src/domain/slices";

/** What a build makes of sheets: it prints the windows, unless there is an error. */
export interface Outcome {
  readonly figures: Series;
  /** The totals that a report would print, by strand: the last month, and the two totals; null where a reason stands instead. */
  readonly windows: Readonly<Record<string, Window>>;
  readonly findings: readonly Finding[];
  readonly errors: readonly Finding[];
}

interface Window {
  readonly end: string;
  readonly earlier: number | null;
  readonly later: number | null;
}

/** After every month of the data, so that none lies in the future. */
const LONG_AFTER = new Date(2100, 0, 1);

/** Reads sheets as a build does, from cells to comparisons. */
export function outcomeOf(
  heads: readonly SheetHead[],
  by: string | null,
  end: Month | null = null,
  settings: CheckSettings = DEFAULT_SETTINGS,
): Outcome {
  const recognised = recogniseSheets(heads, { by, strandsFrom: null });
  const columns = answer(columnsOf(recognised, heads), heads);
  const read = atOnce(figuresOf(recognised, heads, columns));
  const checked = atOnce(checkFigures({ figures: read, heads, columns }, { settings, end, today: LONG_AFTER }));
  const { comparisons } = checked;
  const failures = accountFailures(accountsOf({ figures: read, heads, columns, comparisons }), read.strands, comparisons);
  const findings = [...checked.findings, ...failures];
  return {
    figures: plainFigures(read.strands),
    windows: named(
      Object.fromEntries(
        comparisons.map(({ definition, end: last, earlier, later }) => [
          definition.strand,
          { end: isoMonth(last), earlier: earlier?.total ?? null, later: later?.total ?? null },
        ]),
      ),
    ),
    findings,
    errors: findings.filter(({ severity }) => severity === "error"),
  };
}

/** Figures by strand and month; names as they are compared, footnote marks apart. */
function plainFigures(strands: readonly StrandFigures[]): Series {
  return named(figures({ strands, findings: [], input: null as never }));
}

/** By names as they are compared. Two that are then the same stay apart, and are no figures that were looked for. */
function named<Value>(by: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const [name, value] of Object.entries(by)) found[nameKey(name) in found ? `${nameKey(name)}, again` : nameKey(name)] = value;
  return found;
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?(\[(note )?\d\]|\(\d\)|\*|[¹²³])$/, "")
    .trim();
}

/** The first difference between figures, in words; null where they are the same. Missing ones are none, and more strands, where they may be. */
export function sameFigures(expected: Series, found: Series, { missing = false, more = false } = {}): string | null {
  const [was, is] = [named(expected), named(found)];
  for (const strand of new Set([...Object.keys(was), ...(more ? [] : Object.keys(is))])) {
    const [before, after] = [was[strand] ?? {}, is[strand] ?? {}];
    for (const month of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (missing && after[month] === undefined) continue;
      if (before[month] !== after[month]) return `${strand} ${month}: ${String(after[month])} instead of ${String(before[month])}`;
    }
  }
  return null;
}

/**
 * What a report would print that is not true, in words; null where an error stops it. A figure that is withheld is not wrong, so long as
 * the strand and the report's last month stay. `more`: other strands may stand beside the true ones.
 */
export function silentDifference(truth: Series, { figures: found, windows, errors }: Outcome, { more = false } = {}): string | null {
  if (errors.length > 0) return null;
  const wrong = sameFigures(printedOf(truth, lastOf(truth)), printedOf(found, lastOf(truth)), { missing: true, more });
  if (wrong !== null) return wrong;
  for (const [strand, was] of Object.entries(named(truth))) {
    const is = windows[strand];
    if (!is) return `${strand} is not there`;
    const end = isoMonth(lastOf({ strand: was }));
    if (is.end !== end) return `${strand} to ${is.end} instead of ${end}`;
    for (const [side, last] of [
      ["later", parseIsoMonth(end)!],
      ["earlier", addMonths(parseIsoMonth(end)!, -12)],
    ] as const)
      if (is[side] !== null && is[side] !== totalOf(was, last))
        return `${strand}, 12 months ${side}: ${is[side]} instead of ${totalOf(was, last)}`;
  }
  return null;
}

/** What a report's two windows hold: earlier months are on no sheet of it. */
function printedOf(series: Series, last: Month): Series {
  const isPrinted = ([month]: readonly [string, number]) => last - parseIsoMonth(month)! < 24;
  return Object.fromEntries(
    Object.entries(series).map(([name, counts]) => [name, Object.fromEntries(Object.entries(counts).filter(isPrinted))]),
  );
}

function lastOf(series: Series): Month {
  return parseIsoMonth(Object.values(series).flatMap(Object.keys).toSorted().at(-1)!)!;
}

function totalOf(counts: Readonly<Record<string, number>>, last: Month): number {
  return Object.entries(counts).reduce((all, [month, count]) => {
    const back = last - parseIsoMonth(month)!;
    return back >= 0 && back < 12 ? all + count : all;
  }, 0);
}

import fc from "fast-check";
import { runChecks } from "../../../src/checks/run-checks";
import type { Finding } from "../../../src/domain/finding";
import { lengthOf } from "../../../src/domain/series";
import type { SheetHead } from "../../../src/reading";
import { chain, figures, lines, type Chained } from "../sheets";
import type { Placed } from "./surroundings";
import type { Series } from "./tidy";

export type Code = Finding["code"];

/** Sheets with the series that must be read from them. */
export interface Workbook {
  readonly sheets: readonly Placed[];
  /** Sheets that hold no offences. */
  readonly others: readonly SheetHead[];
  readonly series: Series;
  /** The column that is chosen for strands; null: whatever the sheets say. */
  readonly by: string | null;
  /** What may be asked where a person would have to ask too. */
  readonly doubts: readonly Code[];
  /** How many months each count is for. */
  readonly length: number;
}

export function workbookOf(
  sheets: readonly Placed[],
  series: Series,
  more: Partial<Pick<Workbook, "others" | "by" | "doubts" | "length">> = {},
): Workbook {
  const workbook = { sheets, series, others: [], by: null, doubts: [], length: 1, ...more };
  return { ...workbook, [fc.toStringMethod]: () => shown(workbook) } as Workbook;
}

/** The workbook as a reader of a failure wants to see it. */
function shown({ sheets, others, by, doubts }: Workbook): string {
  const heads = [
    ...sheets.map(({ head, whole }) => ({ ...whole, read: head.values.length })),
    ...others.map((head) => ({ ...head, read: head.values.length })),
  ];
  const grids = heads.map(({ sheet, values, read, used, tables, hidden }) => {
    const rows = values.map(
      (row, index) =>
        `${index + 1 + used!.row}${index >= read ? "+" : ""}: ${row.map((raw) => (typeof raw === "string" ? raw.replaceAll("\n", "\\n") : `${String(raw)}#`)).join(" | ")}`,
    );
    return `\n== ${sheet}${hidden ? " (hidden)" : ""} from column ${used!.column}, tables ${JSON.stringify(tables)}\n${rows.slice(0, 60).join("\n")}`;
  });
  return `by ${String(by)}, doubts ${doubts.join(", ")}${grids.join("")}\n`;
}

export function read({ sheets, others, by }: Workbook): Chained {
  const wholes = [...sheets.map(({ whole }) => whole), ...others];
  const read = chain(wholes, { by, heads: [...sheets.map(({ head }) => head), ...others] });
  const checked = runChecks({ ...read.input, today: LONG_AFTER }).filter(({ code }) => !PLAUSIBILITY.includes(code));
  return { ...read, findings: [...read.findings, ...checked] };
}

const LONG_AFTER = new Date(2100, 0, 1);
/** What a count is likely to be says nothing of random ones. */
const PLAUSIBILITY: readonly Code[] = ["implausibleCount", "zeroAmongCounts", "monthRepeated", "lastCountsOff"];

/**
 * Reads the sheets back. Anything but the same series is a misreading, unless it is asked where the workbook leaves it open,
 * and no figure is given. Clean data raises no warning.
 */
export function readBack(workbook: Workbook): "read" | "asked" {
  const back = read(workbook);
  const found = lines(back);
  const errors = back.findings.filter(({ severity }) => severity === "error");
  const asked = errors.length > 0 && errors.every(({ code }) => workbook.doubts.includes(code));
  if (asked) return "asked";
  if (found.length > 0) throw new Error(`Findings on clean data: ${found.join("; ")}`);
  const [was, is] = [plain(workbook.series), plain(figures(back))];
  if (was !== is) throw new Error(`Misread.\nexpected ${was}\nread     ${is}`);
  const lengths = back.strands.flatMap(({ figures: of }) => (of.kind === "months" ? of.months.map(lengthOf) : []));
  if (lengths.some((length) => length !== workbook.length)) throw new Error(`Misread lengths ${lengths.join(", ")}`);
  return "read";
}

function plain(series: Series): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(sorted(Object.fromEntries(Object.entries(series).map(([name, months]) => [name, sorted(months)]))));
}

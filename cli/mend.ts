import type { CheckOptions } from "../src/chain/checked-figures";
import { cellAt, localAddress } from "../src/domain/address";
import { counted } from "../src/domain/text";
import type { ExcelRun } from "../src/excel/workbook";
import { applyFixes, previewFixes } from "../src/jobs/fix-findings";
import type { CheckArguments } from "./check-arguments";

/** A cell that a fix was for. `skipped` says why it was left as it was. */
export interface FixedCell {
  readonly sheet: string;
  readonly address: string;
  readonly before: string | number | boolean;
  readonly after: string | number;
  readonly skipped: "formula" | "changed" | null;
}

/** Mends the findings that are meant, and says cell by cell what was done. */
export async function mend(
  run: ExcelRun,
  options: CheckOptions,
  { fix, overFormulas }: Pick<CheckArguments, "fix" | "overFormulas">,
): Promise<readonly FixedCell[]> {
  const preview = await previewFixes(run, options, (finding) =>
    fix.some(
      ({ code, sheet, address }) =>
        finding.code === code && (sheet === null || finding.sheet === sheet) && (address === null || finding.address === address),
    ),
  );
  const { skipped } = await applyFixes(run, preview, { overFormulas });
  return preview.changes.map(({ sheet, row, column, value }, index) => ({
    sheet,
    address: localAddress(cellAt(sheet, row, column)),
    before: preview.before.cells[index]!.formula ?? preview.before.cells[index]!.value,
    after: value,
    skipped: skipped.find((cell) => cell.sheet === sheet && cell.row === row && cell.column === column)?.reason ?? null,
  }));
}

const MOST_LINES = 30;
const WHY = { formula: "left alone: it is a formula", changed: "left alone: it was edited in the meantime" } as const;

/** "Data!D3: 126 → 126", a line a cell. */
export function fixedLines(cells: readonly FixedCell[]): string {
  if (cells.length === 0) return "None of these findings can be fixed automatically.";
  const lines = cells
    .slice(0, MOST_LINES)
    .map(
      ({ sheet, address, before, after, skipped }) =>
        `${sheet}!${address}: ${shown(before)} → ${skipped === null ? shown(after) : WHY[skipped]}`,
    );
  const more = cells.length > MOST_LINES ? [`and ${counted(cells.length - MOST_LINES, "more cell")}`] : [];
  return ["Mended:", ...lines, ...more].join("\n");
}

function shown(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value}”` : String(value);
}

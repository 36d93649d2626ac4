import type { CheckOptions } from "../src/chain/checked-figures";
import { fixLabel } from "../src/checks/fixes";
import { messageOf } from "../src/checks/messages";
import { cellAt, localAddress } from "../src/domain/address";
import type { Finding } from "../src/domain/finding";
import { counted } from "../src/domain/text";
import type { ExcelRun } from "../src/excel/workbook";
import { applyFixes, previewFixes } from "../src/jobs/fix-findings";
import type { CheckArguments, MeantFindings } from "./check-arguments";

/** A cell that a fix was for. `skipped` says why it was left as it was. */
export interface FixedCell {
  readonly sheet: string;
  readonly address: string;
  readonly before: string | number | boolean;
  readonly after: string | number;
  readonly skipped: "formula" | "changed" | null;
}

/** A finding that was meant to be fixed and is not, or not in all of its cells. */
export interface NotFixed extends Pick<Finding, "code" | "sheet" | "address"> {
  readonly message: string;
  readonly why: string;
}

/** What --fix did. */
export interface Mended {
  readonly cells: readonly FixedCell[];
  /** How many findings were fixed. */
  readonly fixed: number;
  readonly notFixed: readonly NotFixed[];
  /** A --fix argument that matches no finding. */
  readonly notFound: readonly MeantFindings[];
}

const NOTHING_TO_MEND: Mended = { cells: [], fixed: 0, notFixed: [], notFound: [] };

/** Mends the chosen findings. Says cell by cell what was done, and why any were left. */
export async function mend(
  run: ExcelRun,
  options: CheckOptions,
  { fix, overFormulas }: Pick<CheckArguments, "fix" | "overFormulas">,
): Promise<Mended> {
  if (fix.length === 0) return NOTHING_TO_MEND;
  const preview = await previewFixes(run, options, (finding) => fix.some((meant) => isMeant(finding, meant)));
  const { skipped } = await applyFixes(run, preview, { overFormulas });
  const cells = preview.changes.map(({ sheet, row, column, value }, index) => ({
    sheet,
    address: localAddress(cellAt(sheet, row, column)),
    before: preview.before.cells[index]!.formula ?? preview.before.cells[index]!.value,
    after: value,
    skipped: skipped.find((cell) => cell.sheet === sheet && cell.row === row && cell.column === column)?.reason ?? null,
  }));
  const byPlace = new Map(cells.map((cell) => [`${cell.sheet}!${cell.address}`, cell]));
  const left = preview.fixes.flatMap(({ finding, changes }) => {
    const own = changes.map(({ sheet, row, column, value }) => ({
      value,
      cell: byPlace.get(`${sheet}!${localAddress(cellAt(sheet, row, column))}`)!,
    }));
    const undone = own.find(({ value, cell }) => cell.skipped !== null || cell.after !== value);
    return undone ? [notFixed(finding, WHY[undone.cell.skipped ?? "other"])] : [];
  });
  return {
    cells,
    fixed: preview.fixes.length - left.length,
    notFixed: [...left, ...preview.unfixable.map((finding) => notFixed(finding, whyNot(finding)))],
    notFound: fix.filter(
      (meant) => ![...preview.fixes.map(({ finding }) => finding), ...preview.unfixable].some((each) => isMeant(each, meant)),
    ),
  };
}

/** What --fix did, once everything was checked again: a finding that went with another's fix counts as fixed. */
export function mendedIn({ notFixed: left, fixed, ...mended }: Mended, findings: readonly Finding[]): Mended {
  const isThere = ({ code, sheet, address }: NotFixed) =>
    findings.some((each) => each.code === code && each.sheet === sheet && each.address === address);
  const still = left.filter(isThere);
  return { ...mended, notFixed: still, fixed: fixed + left.length - still.length };
}

function isMeant(finding: Finding, { code, sheet, address }: MeantFindings): boolean {
  return finding.code === code && (sheet === null || finding.sheet === sheet) && (address === null || finding.address === address);
}

function notFixed(finding: Finding, why: string): NotFixed {
  const { code, sheet, address } = finding;
  return { code, sheet, address, message: messageOf(finding), why };
}

const WHY = {
  formula: "it is a formula; --over-formulas replaces it with a value",
  changed: "it was edited in the meantime",
  other: "another fix writes something else into the cell",
} as const;

function whyNot(finding: Finding): string {
  return fixLabel(finding) === null ? "no rule says what should stand there" : "which of the cells is wrong is not certain";
}

const MOST_LINES = 30;

/** How many were fixed, "Data!D3: 126 → 126" on one line for each cell, and what was not fixed, with the reason. */
export function mendedLines({ cells, fixed, notFixed: left, notFound }: Mended): string {
  const all = fixed + left.length;
  const done = cells.filter(({ skipped }) => skipped === null);
  const lines = done.map(({ sheet, address, before, after }) => `  ${sheet}!${address}: ${shown(before)} → ${shown(after)}`);
  return [
    ...notFound.map((meant) => `There is no finding ${nameOf(meant)}, so there is nothing to fix.`),
    ...(all === 0 ? [] : [`${fixed} of ${counted(all, "finding")} fixed${done.length === 0 ? "." : `, ${counted(done.length, "cell")}:`}`]),
    ...first(lines, "cell"),
    ...(left.length === 0 ? [] : ["Not fixed:"]),
    ...first(
      left.map(({ message, why, code }) => `  ${message} (${why}) [${code}]`),
      "finding",
    ),
  ].join("\n");
}

function first(lines: readonly string[], word: string): readonly string[] {
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `  and ${counted(lines.length - MOST_LINES, `more ${word}`)}`] : lines;
}

function nameOf({ code, sheet, address }: MeantFindings): string {
  return `${code}${sheet === null ? "" : ` on “${sheet}”`}${address === null ? "" : ` at ${address}`}`;
}

function shown(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value}”` : String(value);
}

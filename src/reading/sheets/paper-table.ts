import { cellAt, localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { PaperPart } from "../../domain/paper";
import { normalised } from "../../domain/text";
import { sectionText } from "../texts/section";
import type { GivenPaper } from "./given-paper";
import type { SheetHead } from "./grid";
import { cutFinding } from "./said-table";
import { isBlank, rangeOf, viewOf, type SheetView } from "./sheet-view";

/** The sheet that holds the paper's parts beside the strands' sections, and the Excel table on it. */
export const PAPER = "Paper";

/** The headers of the table. */
export const PAPER_HEADERS = ["Number", "Heading", "Text"] as const;

/** The heading of the row that marks the place of the strands' sections. */
export const STRANDS_MARK = "Strands";
const MARKS = new Set(["strands", "[strands]", "strand sections"]);

/** True of a sheet of that name, but for one with figures and none of the headers: that is a worksheet like any other. */
export function isPaperSheet(head: SheetHead): boolean {
  if (normalised(head.sheet) !== normalised(PAPER)) return false;
  const view = viewOf(head);
  const hasFigures = head.values.some((row) => row.some((value) => typeof value === "number"));
  return view === null || !hasFigures || headersOf(view).missing.length < PAPER_HEADERS.length;
}

/** Reads the sheet "Paper": its parts in the order of its rows. */
export function paperGiven(heads: readonly SheetHead[]): GivenPaper {
  const head = heads.find(isPaperSheet);
  const view = head ? viewOf(head) : null;
  if (!head || !view) return { sheet: head?.sheet ?? null, parts: [], before: null, findings: [] };
  const place = { sheet: head.sheet, address: null };
  const found = headersOf(view);
  if (found.missing.length > 0)
    return { sheet: head.sheet, parts: [], before: null, findings: [finding("paperColumnsMissing", place, { missing: found.missing })] };
  const findings: Finding[] = [];
  if (!head.complete) findings.push(cutFinding(head));
  const parts: PaperPart[] = [];
  let before: number | null = null;
  for (const row of rangeOf(found.row + 1, view.region.bottom)) {
    const part = partAt(view, found.columns, row);
    if (part === null) continue;
    if (MARKS.has(normalised(part.heading)) && part.text === "") {
      before ??= parts.length;
      continue;
    }
    if (part.heading === "") {
      const begins = part.text.slice(0, 40).trim();
      findings.push(finding("paperHeadingMissing", { sheet: head.sheet, address: localAddress(part.headingAt) }, { begins }));
    }
    parts.push(part);
  }
  return { sheet: head.sheet, parts, before, findings };
}

interface Headers {
  readonly row: number;
  /** In the order of PAPER_HEADERS; -1 where one is missing. */
  readonly columns: readonly number[];
  readonly missing: readonly string[];
}

/** The row that has the most of the headers. */
function headersOf(view: SheetView): Headers {
  const across = [...rangeOf(view.region.left, view.region.right)];
  const rows = [...rangeOf(view.region.top, view.region.bottom)].map((row): Headers => {
    const columns = PAPER_HEADERS.map((name) => across.find((column) => normalised(view.text(row, column)) === normalised(name)) ?? -1);
    return { row, columns, missing: PAPER_HEADERS.filter((_, index) => columns[index] === -1) };
  });
  return rows.reduce((best, each) => (each.missing.length < best.missing.length ? each : best));
}

function partAt(view: SheetView, [number = 0, heading = 0, text = 0]: readonly number[], row: number): PaperPart | null {
  if ([number, heading, text].every((column) => isBlank(view.at(row, column)))) return null;
  const cell = (column: number) => cellAt(view.sheet, row, column);
  const written = sectionText(view.at(row, number), view.format(row, number));
  return {
    number: written === "" ? null : written,
    heading: view.text(row, heading),
    text: String(view.at(row, text)).replace(/\r\n?/g, "\n").trim(),
    ...{ numberAt: cell(number), headingAt: cell(heading), textAt: cell(text) },
  };
}

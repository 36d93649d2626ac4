import { cellAt, localAddress } from "../../domain/address";
import { finding, placeOf, type Finding, type FindingPlace } from "../../domain/finding";
import type { TextSection } from "../../domain/paper";
import { normalised } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { measureOf } from "../texts/section";
import { rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import { givenComparing } from "./given-comparing";
import { NOTHING_COMPARED, type GivenSection, type GivenStrand, type GivenStrands } from "./given-strand";
import { withRowsBelow } from "./rows-below";
import { columnFindings, findTable, missingColumns, type StrandTable } from "./strand-columns";
import { definitionRows, ifSaid, strandAt } from "./strand-rows";
import { targetTwice } from "./strand-targets";

/**
 * Reads the "Strands" table of a sheet: an Excel table or a plain range, its columns in any order. A strand may have several
 * rows. Several values in one cell are parted by ; or line breaks; not by commas, because offences are called
 * "Robbery, personal".
 */
export function strandDefinitions(head: SheetHead): GivenStrands {
  const view = viewOf(head);
  const found = view && findTable(view, head);
  const place: FindingPlace = { sheet: head.sheet, address: null };
  if (!view || !found) {
    const row = view ? fullestRow(view) : [];
    if (row.length === 0) return { ...NOTHING, findings: [finding("strandsTableEmpty", place, {})] };
    const missing = missingColumns(new Map()).filter((name) => !row.some((text) => normalised(text) === normalised(name)));
    return { ...NOTHING, findings: [finding("strandsColumnsMissing", place, { missing, found: row })] };
  }
  const { table, findings: below } = withRowsBelow(head, found);
  const { comparing, findings: above } = givenComparing(view, table.headerRow);
  const findings = [...above, ...tooLong(head, table), ...columnFindings(table)];
  if (!table.columns.has("strand")) return { ...NOTHING, comparing, findings };
  const rows = definitionRows(table);
  findings.push(...rows.ignored, ...below);
  const all = joined(
    rows.kept.flatMap((row) => strandAt(table, row, findings) ?? []),
    findings,
  );
  findings.push(...sectionsTwice(all));
  const strands = all.flatMap(({ isText, ...strand }) => (isText ? [] : [strand]));
  if (rows.kept.length === 0 || (strands.length === 0 && all.length > 0)) {
    const address = localAddress(cellAt(head.sheet, table.headerRow, table.columns.get("strand")!));
    findings.push(finding("strandsTableEmpty", { ...place, address }, {}));
  }
  return { comparing, strands, texts: all.filter(({ isText }) => isText).map(textSection), findings };
}

const NOTHING = { comparing: NOTHING_COMPARED, strands: [], texts: [] } as const;

function textSection({ section, strand, lead, definedAt }: GivenSection): TextSection {
  return { section, strand, lead, definedAt: definedAt! };
}

function fullestRow(view: SheetView): readonly string[] {
  const rows = [...rangeOf(view.region.top, view.region.bottom)].map((row) =>
    [...rangeOf(view.region.left, view.region.right)].map((column) => view.text(row, column)).filter((text) => text !== ""),
  );
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []).slice(0, 10);
}

function tooLong(head: SheetHead, { view, headerRow, region }: StrandTable): readonly Finding[] {
  const rows = head.used!.row + head.used!.rows - 1 - headerRow;
  if (head.complete || region.bottom < view.region.bottom) return [];
  const size = { rows, read: view.region.bottom - headerRow };
  return [finding("strandsTableTooLong", { sheet: head.sheet, address: null }, size)];
}

/** Fields that all rows of a strand must agree on, and their names in the table. */
const FIELDS = {
  section: "Section",
  measure: "Measure",
  lead: "Lead",
  favourable: "Favourable",
  periodEnd: "Period end",
  period: "Period",
  solved: "Solved values",
  counting: "Counted by",
} as const;

/** Rows of one name are one strand, which counts what any of them counts. */
function joined(rows: readonly GivenSection[], findings: Finding[]): readonly GivenSection[] {
  const strands = new Map<string, GivenSection>();
  for (const row of rows) {
    const key = keyOf(row);
    const first = strands.get(key);
    strands.set(key, first ? withRow(first, row, findings) : row);
  }
  const rowsOf = (key: string) => rows.filter((row) => keyOf(row) === key);
  return [...strands].map(([key, strand]) => withTarget(strand, rowsOf(key), findings));
}

/** A section of text is none of the strand of its name. */
function keyOf({ isText, strand }: GivenSection): string {
  return `${isText} ${normalised(strand)}`;
}

/** A strand with one more row. A blank in one row is filled from another. Anything said twice must be the same. */
function withRow(first: GivenSection, row: GivenSection, findings: Finding[]): GivenSection {
  const said = (strand: GivenSection, field: keyof typeof FIELDS) => {
    if (field === "counting") return strand.counting?.found;
    return field === "measure" && strand.measure === measureOf(strand.strand) ? null : strand[field];
  };
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const [before, now] = [said(first, field), said(row, field)];
    if (before === null || now === null || before === undefined || now === undefined || isSame(before, now)) continue;
    const details = { strand: row.strand, column: FIELDS[field], firstRow: first.definedAt!.row + 1 };
    findings.push(finding("strandRowsDisagree", placeOfRow(row), details));
  }
  return {
    ...first,
    section: first.section ?? row.section,
    measure: said(first, "measure") === null ? row.measure : first.measure,
    lead: first.lead ?? row.lead,
    favourable: first.favourable ?? row.favourable,
    periodEnd: first.periodEnd ?? row.periodEnd,
    ...ifSaid(first.period ?? row.period),
    ...{ ...saidIn(row), ...saidIn(first) },
    rules: [...first.rules, ...row.rules],
  };
}

/** What a row need not say, where it says it. */
function saidIn({ counting, solved }: GivenSection): Pick<GivenSection, "counting" | "solved"> {
  return { ...(counting ? { counting } : {}), ...(solved ? { solved } : {}) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The target that a strand's rows give. Two that differ are a fault of the target alone: neither is used. */
function withTarget(strand: GivenSection, rows: readonly GivenStrand[], findings: Finding[]): GivenSection {
  const targets = rows.flatMap(({ target }) => (target && "at" in target ? [target] : []));
  const [first] = targets;
  const other = targets.find(({ kind, value }) => kind !== first!.kind || value !== first!.value);
  if (first && other) findings.push(targetTwice(strand.strand, other.at, first.at));
  const { target: _, ...rest } = strand;
  return first && !other ? { ...rest, target: first } : rest;
}

/** Sections of one number are mostly a 5.10 that Excel made 5.1. */
function sectionsTwice(strands: readonly GivenSection[]): readonly Finding[] {
  const findings: Finding[] = [];
  const sections = new Map<string, number>();
  for (const strand of strands) {
    if (strand.section === null) continue;
    const before = sections.get(strand.section);
    if (before === undefined) sections.set(strand.section, strand.definedAt!.row + 1);
    else findings.push(finding("duplicateSection", placeOfRow(strand), { section: strand.section, firstRow: before }));
  }
  return findings;
}

function placeOfRow({ rules }: GivenSection): FindingPlace {
  const cell = rules[0]!.strandCell;
  return placeOf(cell);
}

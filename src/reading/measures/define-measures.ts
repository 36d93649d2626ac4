import { placeOf, type Finding } from "../../domain/finding";
import { finding } from "../../domain/finding";
import { MEASURE_KINDS, type MeasureKind } from "../../domain/measure";
import { normalised } from "../../domain/text";
import type { GivenMeasures, MeasureRow } from "../sheets/given-measures";
import { nearest } from "../texts/near-miss";
import type { DefinedMeasure, MeasureName } from "./defined-measure";
import { isFinding, oneOf } from "./measure-of-row";
import type { MeasureTables } from "./measure-rule";
import { badRow } from "./row-cells";
import { themesOf } from "./themes-of-rows";

/** A section that measures can be of: a strand, or a section of text. */
export interface SectionName {
  readonly section: string | null;
  readonly strand: string;
}

/** The measures of the sheet "Measures" with all that they name looked up, and what is wrong with its rows. */
export interface DefinedMeasures {
  readonly measures: readonly DefinedMeasure[];
  readonly findings: readonly Finding[];
}

export function defineMeasures({ rows }: GivenMeasures, sections: readonly SectionName[], tables: MeasureTables): DefinedMeasures {
  const findings: Finding[] = [];
  const groups = groupsOf(rows, sections, findings);
  const defined = new Map<Group, DefinedMeasure>();
  const isOf = (group: Group, of: Finding | DefinedMeasure) => {
    if (isFinding(of)) findings.push(of);
    else defined.set(group, of);
  };
  // A rate can be of another measure's counts, wherever that stands.
  const counts = new Map<string, DefinedMeasure>();
  const inTurn = groups.toSorted((one, other) => Number(one.kind === "rate") - Number(other.kind === "rate"));
  for (const group of inTurn) {
    const [first, ...others] = group.rows as [MeasureRow, ...MeasureRow[]];
    const name: MeasureName = {
      section: group.section,
      name: first.texts.Measure,
      at: first.cells.Measure,
      sheet: first.texts.Sheet || null,
    };
    if (group.kind === "theme") isOf(group, themesOf(name, group.rows, tables, findings));
    else if (others.length > 0) findings.push(...others.map((row) => twice(row, first)));
    else isOf(group, oneOf(group.kind, name, first, tables, counts, findings));
    const made = defined.get(group);
    if (made?.kind === "count") counts.set(normalised(name.name), made);
  }
  return { measures: groups.flatMap((group) => defined.get(group) ?? []), findings };
}

function twice(row: MeasureRow, { row: first }: MeasureRow): Finding {
  return badRow(row, "Measure", "twice", String(first + 1));
}

/** The rows of one measure: more than one only where each is a theme. */
interface Group {
  readonly section: string;
  readonly kind: MeasureKind;
  readonly rows: MeasureRow[];
}

/** The rows by section and name, in the order of their first. */
function groupsOf(rows: readonly MeasureRow[], sections: readonly SectionName[], findings: Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const kind = kindOf(row.texts.Kind);
    const section = sectionOf(row.texts.Section, sections);
    if (row.texts.Measure === "") findings.push(badRow(row, "Measure", "name"));
    else if (kind === null) findings.push(badRow(row, "Kind", "kind"));
    else if (section === null) findings.push(unknownSection(row, sections));
    else {
      const key = [section, row.texts.Measure].map(normalised).join("\n");
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { section, kind, rows: [row] });
      else if (group.kind === kind) group.rows.push(row);
      else findings.push(twice(row, group.rows[0]!));
    }
  }
  return [...groups.values()];
}

const KIND_WORDS: ReadonlyMap<string, MeasureKind> = new Map([
  ...MEASURE_KINDS.flatMap((kind) => [[kind, kind] as const, [`${kind}s`, kind] as const]),
  ["tallies", "tally"],
]);

function kindOf(text: string): MeasureKind | null {
  return KIND_WORDS.get(normalised(text)) ?? null;
}

/** The strand or section with this name or number. */
function sectionOf(text: string, sections: readonly SectionName[]): string | null {
  const wanted = normalised(text);
  if (wanted === "") return null;
  const found = sections.find(({ strand }) => normalised(strand) === wanted);
  const numbered = sections.filter(({ section }) => section !== null && normalised(section) === wanted);
  return found?.strand ?? (numbered.length === 1 ? numbered[0]!.strand : null);
}

function unknownSection({ texts, cells }: MeasureRow, sections: readonly SectionName[]): Finding {
  const names = sections.map(({ strand }) => strand);
  const { Section: section, Measure: measure } = texts;
  const suggestion = section === "" ? null : nearest(section, names);
  return finding("measureSectionUnknown", placeOf(cells.Section), { measure, section, suggestion });
}

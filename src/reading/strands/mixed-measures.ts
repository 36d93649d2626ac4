import { finding, type FindingOf } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import type { LedgerNames } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import { isOneEach, sameRows } from "../ledger/same-rows";
import { isPlaceHeader } from "../recognise/places";
import { nameKey } from "../tables/table-data";
import type { CategoryColumn } from "../tables/tables";
import { countRank, isTotal, offenceRank } from "../texts/labels";
import { textOf } from "../texts/patterns";
import { isExtractHeader, isForecast, isAllOffences, isMeasureAlone, isMeasureHeader, isMeasureWord, isTakenOff } from "../texts/measures";
import { ofReturn } from "../texts/returns";
import { areRelated } from "../texts/related-records";
import { saysNoOffence } from "../texts/no-offences";
import { textsCountedBy } from "./texts-counted-by";
import type { TableFigures } from "./table-figures";

/** A column with more values describes rows; it holds no measures. */
const MOST_VALUES = 20;

/**
 * Columns that say what a row's figure measures, such as recorded or solved offences, where a strand adds up all of them without being
 * told to. Solved offences are among the recorded ones. The header shows such a column, or its texts do if it holds no places or
 * offences. Where each row is one offence, such a column only describes it, also once records are counted.
 */
export function mixedMeasures(figures: TableFigures, definitions: readonly StrandDefinition[]): readonly FindingOf<"mixedMeasures">[] {
  const { ledger, matched } = figures;
  const { table } = ledger;
  if (table.rowIsOffence || table.said.fromRecords) return noOffences(figures, definitions);
  const settled = new Set(table.said.values.filter(({ says }) => says !== "left out" && says !== "counted").map(({ column }) => column));
  const taken = takenOff(figures, definitions);
  if (taken.length > 0) return taken;
  return table.categories.flatMap((category): readonly FindingOf<"mixedMeasures">[] => {
    const own = matched.names.find(({ column }) => column === category.column);
    if (!own || settled.has(category.column) || !couldBeMeasures(category, own.texts)) return [];
    // A file that came twice is asked about by its rows.
    if (ofReturn(category.header) !== null && sameRows(ledger, matched.names, (row) => matched.kinds[row] === COUNTED).length > 0)
      return [];
    const pairs = alikeBut(figures, own);
    const mixed = [...figures.strands.keys()].flatMap((definition) => {
      if (looksAt(definitions[definition]!, category)) return [];
      const beside = pairs.of(definition);
      const values = beside.length > 1 ? beside : withForecasts(figures, own, definition);
      return values.length > 1 && areMeasures(category, values) ? [{ strand: definitions[definition]!.strand, values }] : [];
    });
    if (mixed.length === 0 || isOneEach(ledger, matched.lookedUp, (row) => matched.kinds[row] === COUNTED)) return [];
    const values = [...new Set(mixed.flatMap((each) => each.values))];
    const strands = mixed.map(({ strand }) => strand);
    const details = { column: category.header, values, strands };
    return [finding("mixedMeasures", { sheet: table.sheet, address: null }, details) as FindingOf<"mixedMeasures">];
  });
}

/** Records that a column says are no offences: "No crime", "Cancelled". They are counted unless someone says otherwise. */
function noOffences(figures: TableFigures, definitions: readonly StrandDefinition[]): readonly FindingOf<"mixedMeasures">[] {
  const { ledger, strands } = figures;
  return ledger.table.categories.flatMap((category) => {
    // What describes records is not needed to tell them apart, and so is not among the names that were matched.
    const names = category.code ? null : ledger.names(category);
    if (!names) return [];
    const looking = new Set([...strands.keys()].filter((definition) => looksAt(definitions[definition]!, category)));
    const isMeant = (definition: number) => looking.has(definition);
    return addedWithout(figures, definitions, { ...category, ...names, isOut: (text) => saysNoOffence(category.header, text), isMeant });
  });
}

/**
 * Rows among others that are to be taken off these, "Less: no crimes", where a strand adds them without naming them. A strand that was made
 * of an offence's name was named by nobody.
 */
function takenOff(figures: TableFigures, definitions: readonly StrandDefinition[]): readonly FindingOf<"mixedMeasures">[] {
  return figures.matched.names.flatMap((names) => {
    if (names.column < 0) return [];
    const isOffence = offenceRank(names.header) !== null;
    const isMeant = (definition: number, text: string) =>
      !(isOffence && definitions[definition]!.definedAt === null) &&
      definitions[definition]!.rules.some(({ conditions }) =>
        conditions.some((each) => nameKey(each.column) === nameKey(names.header) && each.values.some((value) => textOf(value) === text)),
      );
    return addedWithout(figures, definitions, { ...names, isOut: isTakenOff, isMeant, more: { takenOff: true } });
  });
}

/** A column's names of rows, which of them are out, and which of these a strand means to count. */
interface NamesOut {
  readonly column: number;
  readonly header: string;
  readonly ids: Int32Array;
  readonly texts: readonly string[];
  readonly isOut: (text: string) => boolean;
  readonly isMeant: (definition: number, text: string) => boolean;
  readonly more?: { readonly takenOff: true };
}

/** Rows that are out by their names, where a strand adds them that does not mean to, and nobody has said anything of the column. */
function addedWithout(
  { ledger: { table }, matched, strands }: TableFigures,
  definitions: readonly StrandDefinition[],
  { column, header, ids, texts, isOut, isMeant, more }: NamesOut,
): readonly FindingOf<"mixedMeasures">[] {
  const outs = texts.map(isOut);
  const out = texts.filter((_, id) => outs[id]);
  if (out.length === 0 || out.length === texts.length || table.said.values.some((said) => said.column === column)) return [];
  const counted = new Set<number>();
  ids.forEach((id, row) => {
    if (id < 0 || !outs[id] || matched.kinds[row] !== COUNTED) return;
    for (const definition of matched.definitionsOf(matched.classes[row]!))
      if (strands.has(definition) && !isMeant(definition, texts[id]!)) counted.add(definition);
  });
  if (counted.size === 0) return [];
  const details = { column: header, values: out, strands: [...counted].map((each) => definitions[each]!.strand), out, ...more };
  return [finding("mixedMeasures", { sheet: table.sheet, address: null }, details) as FindingOf<"mixedMeasures">];
}

function looksAt({ rules }: StrandDefinition, { header }: CategoryColumn): boolean {
  return rules.every(({ conditions }) => conditions.some(({ column }) => nameKey(column) === nameKey(header)));
}

/** For each definition's rows, the texts of the column if it alone tells rows of a month apart; as they are written. */
function alikeBut({ ledger, matched }: TableFigures, own: LedgerNames): { of(definition: number): readonly string[] } {
  const others = matched.names.filter((names) => names !== own && names.column >= 0);
  const isCounted = (row: number) => matched.kinds[row] === COUNTED && matched.definitionsOf(matched.classes[row]!).length > 0;
  const apart = new Map<number, Set<number>>();
  for (const { row, first } of sameRows(ledger, others, isCounted)) {
    if (own.ids[row] === own.ids[first]) continue;
    const both = matched.definitionsOf(matched.classes[first]!);
    for (const definition of matched.definitionsOf(matched.classes[row]!)) {
      if (!both.includes(definition)) continue;
      const ids = apart.get(definition) ?? new Set<number>();
      apart.set(definition, ids.add(own.ids[first]!).add(own.ids[row]!));
    }
  }
  return { of: (definition) => [...(apart.get(definition) ?? [])].map((id) => own.texts[id] ?? "") };
}

/** What a definition counts of a column that has forecasts. These are of later months than the others, and so stand beside no row. */
function withForecasts(figures: TableFigures, names: LedgerNames, definition: number): readonly string[] {
  if (!names.texts.some(isForecast)) return [];
  const values = textsCountedBy(figures, names, definition);
  return values.some(isForecast) ? values : [];
}

/** Cheap, because it is run on every column of every table, and most hold nothing that measures. */
function couldBeMeasures({ header, code, said }: CategoryColumn, texts: readonly string[]): boolean {
  if (isExtractHeader(header)) return said === null;
  // Versions are mostly numbered, and so would be taken for codes.
  const mayBe = () => texts.some(isMeasureWord) || hasAllOfThem(texts) || areRelated(header, texts);
  return said === null && (isMeasureHeader(header) || (!code && mayBe()));
}

/** "Offences" beside "Repeat offences": what stands beside the word for all of them is a part of them, or counts something else. */
function hasAllOfThem(texts: readonly string[]): boolean {
  return texts.some((text) => isCountName(text, texts) || isAllOffences(text));
}

const [YES, NO] = [/^(y(es)?|ja?|oui|s[iíì]|sim|tak|kyllä|true)$/, /^no$/];

/** True for the name of a count among others. "No" is short for number, but not beside "Yes". */
function isCountName(text: string, texts: readonly string[]): boolean {
  return countRank(text) !== null && !(NO.test(normalised(text)) && texts.some((other) => YES.test(normalised(other))));
}

/** Attempts and what was completed are all there is, and no offence is both. */
function areAttempts(values: readonly string[]): boolean {
  const is = (words: RegExp) => values.filter((value) => words.test(normalised(value))).length;
  return is(/^attempt(s|ed)?$/) === 1 && is(/^(completed?|full|substantive|successful)$/) === 1 && values.length === 2;
}

function areMeasures({ header }: CategoryColumn, values: readonly string[]): boolean {
  if (areAttempts(values)) return false;
  if (isExtractHeader(header)) return values.length <= MOST_VALUES;
  if (areRelated(header, values)) return true;
  // A header is sometimes left from another sheet.
  const isNoPlace = (value: string) => isMeasureWord(value) || isTotal(value) || isCountName(value, values);
  if (isPlaceHeader(header)) return values.some(isMeasureWord) && values.every(isNoPlace);
  // "Type" may be of offences or of figures; its texts decide.
  if (offenceRank(header) !== null)
    return values.length <= MOST_VALUES && values.some((value) => isMeasureAlone(value) || isAllOffences(value));
  return values.length <= MOST_VALUES && (isMeasureHeader(header) || values.some(isMeasureWord) || hasAllOfThem(values));
}

import type { ConditionalFormattingOptions, ConditionalFormattingRule } from "../../library";
import { type Area, bounding, cutOut, formatArea, intersection, parseArea } from "../area";
import { moveFormula } from "../references";
import type { SheetModel } from "../workbook-model";

/** One rule on some cells. The engine's rule object is its identity. */
export interface FormatRef {
  readonly sheet: SheetModel;
  readonly entry: ConditionalFormattingOptions;
  readonly rule: ConditionalFormattingRule;
}

const entriesOf = ({ sheet }: SheetModel): ConditionalFormattingOptions[] => sheet.conditionalFormattings;

const areasIn = (ref: string): readonly Area[] => ref.split(/\s+/).flatMap((part) => parseArea(part) ?? []);

/** The cells that a format is for. */
export const areasOf = ({ entry }: FormatRef): readonly Area[] => areasIn(entry.ref);

const refs = new WeakMap<ConditionalFormattingRule, FormatRef>();

/** The formats of a sheet, first in priority first. */
export function formatsOf(sheet: SheetModel): readonly FormatRef[] {
  const all = entriesOf(sheet).flatMap((entry) =>
    entry.rules.map((rule) => {
      const known = refs.get(rule);
      const ref = known?.entry === entry && known.sheet === sheet ? known : { sheet, entry, rule };
      refs.set(rule, ref);
      return ref;
    }),
  );
  return all.sort((a, b) => (a.rule.priority ?? Infinity) - (b.rule.priority ?? Infinity));
}

/** The formats on any cell of an area. */
export const formatsWithin = (sheet: SheetModel, area: Area): readonly FormatRef[] =>
  formatsOf(sheet).filter((ref) => areasOf(ref).some((part) => intersection(part, area)));

function number(order: readonly FormatRef[]): void {
  for (const [index, { rule }] of order.entries()) rule.priority = index + 1;
}

/** Adds a format before all others, as Excel does. */
export function addFormat(sheet: SheetModel, area: Area, rule: ConditionalFormattingRule): FormatRef {
  const others = formatsOf(sheet);
  const entry: ConditionalFormattingOptions = { ref: formatArea(area), rules: [rule] };
  entriesOf(sheet).push(entry);
  const ref: FormatRef = { sheet, entry, rule };
  refs.set(rule, ref);
  number([ref, ...others]);
  sheet.restyled();
  return ref;
}

/** Puts a format at a place in the order of all the sheet's formats, counted from 0. */
export function setPriority(ref: FormatRef, place: number): void {
  const others = formatsOf(ref.sheet).filter(({ rule }) => rule !== ref.rule);
  number([...others.slice(0, place), ref, ...others.slice(place)]);
  ref.sheet.restyled();
}

export function removeFormat({ sheet, entry, rule }: FormatRef): void {
  entry.rules.splice(entry.rules.indexOf(rule), 1);
  const entries = entriesOf(sheet);
  if (entry.rules.length === 0) entries.splice(entries.indexOf(entry), 1);
  sheet.restyled();
}

/** Removes an area from all formats; the rest of each keeps its meaning. */
export function clearFormats(sheet: SheetModel, area: Area): void {
  replaceAreas(sheet, (part) => cutOut(part, area));
  sheet.restyled();
}

/** Formats move, grow and shrink with their cells. */
export function shiftFormats(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  for (const entry of [...entriesOf(sheet)]) {
    const areas = areasIn(entry.ref).flatMap((part) => moved(part) ?? []);
    if (areas.length === 0) entriesOf(sheet).splice(entriesOf(sheet).indexOf(entry), 1);
    else entry.ref = textOf(areas);
  }
}

const textOf = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(" ");

function replaceAreas(sheet: SheetModel, parts: (area: Area) => readonly Area[]): void {
  const kept = entriesOf(sheet).filter((entry) => {
    const before = areasIn(entry.ref);
    const after = before.flatMap(parts);
    if (before.length === 0 || after.length === 0) return before.length === 0;
    const [from, to] = [before.reduce(bounding), after.reduce(bounding)];
    entry.ref = textOf(after);
    // Formulas are relative to the first cell, so a different first cell needs a different formula.
    for (const rule of entry.rules) mapFormulas(rule, (formula) => moveFormula(formula, to.top - from.top, to.left - from.left));
    return true;
  });
  sheet.sheet.conditionalFormattings = kept;
}

function mapFormulas(rule: ConditionalFormattingRule, change: (formula: string) => string): void {
  if ((rule.type === "expression" || rule.type === "cellIs") && rule.formulae)
    rule.formulae = rule.formulae.map((formula) => (typeof formula === "string" ? change(formula) : formula));
}

/** Rewrites the formulas of all formats, as cells' formulas are rewritten. */
export function rewriteFormats(sheet: SheetModel, rewrite: (formula: string) => string): void {
  for (const { rule } of formatsOf(sheet)) mapFormulas(rule, rewrite);
}

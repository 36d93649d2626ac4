import { noteOn } from "../../domain/answer";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { combined, rowKey } from "../ledger/combined";
import { BLANK } from "../ledger/count-column";
import { withTable, type Ledger, type LedgerNames } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import type { MonthlyTable } from "../tables/tables";
import { measureKind, offencesAmong } from "../texts/measures";
import { sourceOf } from "./figure-places";
import { mixedMeasures } from "./mixed-measures";
import type { TableFigures } from "./table-figures";

/** What counts where offences stand beside their outcomes. */
export interface OffencesAlone {
  /** The ledgers that now leave some counts out, by the tables' figures before that. */
  readonly settled: ReadonlyMap<TableFigures, Ledger>;
  /** The findings about those, and the measures to ask about. */
  readonly findings: readonly Finding[];
  readonly asked: readonly Finding[];
}

/**
 * Counts recorded offences alone where outcomes, a target or a rate stand beside them, in rows of the same names or in tables that are
 * alike. Anyone who reads such a sheet sees which is which. This happens only where the words of each say so, the offences are no fewer,
 * and no strand asks for one of them. Everything else is asked about.
 */
export function offencesAlone(all: readonly (TableFigures | null)[], definitions: readonly StrandDefinition[]): OffencesAlone {
  const tables = all.flatMap((figures) => figures ?? []);
  const beside = tablesBeside(tables);
  const settled = new Map<TableFigures, Ledger>(
    beside.map((figures) => [figures, withTable(figures.ledger, { ...figures.ledger.table, part: "beside" })]),
  );
  const findings: Finding[] = beside.length === 0 ? [] : [besideFinding(tables, beside)];
  const asked: Finding[] = [];
  for (const figures of tables) {
    if (beside.includes(figures)) continue;
    const found = mixedMeasures(figures, definitions);
    const [mixed, ...more] = found;
    const own = figures.matched.names.find(({ header }) => header === mixed?.details.column);
    const counted = mixed && more.length === 0 ? offencesAmong(mixed.details.values) : null;
    // What two systems' records are is known already: leaving some out now would take them from one system alone.
    const isShared = figures.ledger.shared !== undefined;
    if (isShared || !mixed || !own || counted === null || !haveFellows(figures, own, counted) || isLookedUp(own, figures)) {
      asked.push(...found);
      continue;
    }
    const { table } = figures.ledger;
    const only = { column: own.column, says: "only", text: normalised(counted) } as const;
    settled.set(figures, withTable(figures.ledger, { ...table, said: { ...table.said, values: [...table.said.values, only] } }));
    const left = own.texts.filter((text) => text !== counted && mixed.details.values.includes(text));
    const note = (readAs: string) => [{ sheet: table.sheet, column: own.header, readAs }];
    const choices = [...left.map((text) => ({ of: text, notes: note(`only: ${text}`) })), { of: null, notes: note("added up") }];
    findings.push(finding("measureCounted", { sheet: table.sheet, address: null }, { counted: [counted], left, choices }));
  }
  return { settled, findings, asked };
}

/** A strand that names solved offences counts them. */
function isLookedUp(own: LedgerNames, { matched }: TableFigures): boolean {
  return matched.lookedUp.includes(own);
}

/** True where each counted row stands beside the offences of its month and names, which are no fewer in total. */
function haveFellows({ ledger, matched }: TableFigures, own: LedgerNames, offences: string): boolean {
  const others = matched.names.filter((names) => names !== own && names.column >= 0);
  const { ids } = combined(others, ledger.rows);
  const keyOf = (row: number) => rowKey(ids, ledger.months, row);
  const sums = own.texts.map(() => 0);
  const fellows = new Set<number>();
  const counted = [...ids.keys()].filter(
    (row) => matched.kinds[row] === COUNTED && matched.definitionsOf(matched.classes[row]!).length > 0,
  );
  for (const row of counted) {
    const text = own.ids[row]!;
    if (text < 0) return false;
    if (own.texts[text] === offences) fellows.add(keyOf(row));
    for (const { states, values } of ledger.counts) if (states[row]! < BLANK) sums[text]! += values[row]!;
  }
  const most = sums[own.texts.indexOf(offences)]!;
  return counted.every((row) => fellows.has(keyOf(row))) && sums.every((sum) => sum <= most);
}

/** Tables that are alike except for what they measure, and are no count of offences. */
function tablesBeside(tables: readonly TableFigures[]): readonly TableFigures[] {
  const named = tables.filter(({ ledger }) => ledger.table.toldApart !== null);
  const ofKind = (kind: "offences" | "beside") => named.filter(({ ledger }) => measureKind(ledger.table.toldApart!) === kind);
  const [offences, beside] = [ofKind("offences"), ofKind("beside")];
  if (offences.length + beside.length < named.length) return [];
  const isHeld = (figures: TableFigures) =>
    [...figures.strands].every(([definition, months]) => {
      const fellows = offences.flatMap(({ strands }) => strands.get(definition) ?? []);
      return months.length === 0 || isNoFewer(fellows, months);
    });
  return offences.length > 0 && beside.every(isHeld) ? beside : [];
}

/** True where both have some of the same months, and the offences of those are no fewer in total. */
function isNoFewer(offences: readonly MonthlyCount[], beside: readonly MonthlyCount[]): boolean {
  const sumOf = (counts: readonly MonthlyCount[], others: readonly MonthlyCount[]) => {
    const months = new Set(others.map(({ month }) => month));
    const shared = counts.filter(({ month }) => months.has(month));
    return shared.length === 0 ? null : shared.reduce((sum, { count }) => sum + count, 0);
  };
  const [more, fewer] = [sumOf(offences, beside), sumOf(beside, offences)];
  return more !== null && fewer !== null && fewer <= more;
}

function besideFinding(tables: readonly TableFigures[], beside: readonly TableFigures[]): Finding {
  const ofTables = (of: readonly TableFigures[]): readonly MonthlyTable[] => of.map(({ ledger }) => ledger.table);
  const named = ofTables(tables.filter(({ ledger }) => ledger.table.toldApart !== null));
  const left = ofTables(beside);
  const namesOf = (of: readonly MonthlyTable[]) => [...new Set(of.map(({ toldApart }) => toldApart!))];
  const notRead = (table: MonthlyTable) => noteOn(sourceOf(table, named), "not read");
  const choices = namesOf(left).map((name) => ({
    of: name,
    notes: named.filter(({ toldApart }) => toldApart !== name).map(notRead),
  }));
  const counted = namesOf(named.filter((table) => !left.includes(table)));
  return finding("measureCounted", NOWHERE, { counted, left: namesOf(left), choices });
}

import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { ReadingNote } from "../../domain/answer";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import { PLACE } from "../recognise/places";
import { WHOLE } from "../sheets/note-forms";
import { sourceOf } from "../strands/figure-places";
import { categoryNamed, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { mayHold } from "../texts/known-places";
import { isTotal, isWholeName } from "../texts/labels";
import { holdsName } from "../texts/names-within";
import { isTotalOf } from "../texts/measures";
import { isUnlike } from "./alike-series";
import { withTable, type Ledger } from "./ledger";
import { tableTotals, totalsByValue, type MonthTotals } from "./month-totals";

/** The share of months that must add up before a table passes as the whole of others. */
const SHARE = 0.9;

/** Ledgers that know whether they are wholes or parts, with the findings on it. */
export interface WithWholes {
  /** As they were given, in their order. */
  readonly ledgers: readonly (Ledger | null)[];
  readonly findings: readonly Finding[];
}

/**
 * Finds the whole among tables that are alike but for their place. Its months are the sums of the others', or it is called "All" and the
 * others are parts of that. The whole is reported; the others are its parts. Without a whole, tables keep their places only if they are
 * known to be places: nothing says that other tables may be added up. `ledgers` are those of the tables, null for tables that were not
 * read.
 */
export function withWholes(tables: readonly MonthlyTable[], ledgers: readonly (Ledger | null)[]): WithWholes {
  const findings: Finding[] = [];
  const parts = new Map<Ledger, "whole" | "part">();
  const unsure = new Set<Ledger>();
  for (const family of families(tables, ledgers, "header")) if (holdsByName(family)) for (const { ledger } of family) unsure.add(ledger);
  for (const family of families(tables, ledgers)) {
    const whole = wholeOf(family);
    if (!whole) {
      // Copies of one another, or a county beside only some of its districts: nothing says what may be added up.
      const isUnsure = !family.every(isOfKnownPlace) || haveTwins(family) || mayHoldOthers(family);
      if (isUnsure) for (const { ledger } of family) unsure.add(ledger);
      continue;
    }
    for (const { ledger } of family) parts.set(ledger, ledger === whole.ledger ? "whole" : "part");
    if (whole.wrong.length > 0) {
      const { sheet, place } = whole.ledger.table;
      const all = family.map((member) => member.ledger.table);
      const choices = { counts: noteOn(whole.ledger.table, all, WHOLE), leaves: noteOn(whole.ledger.table, all, "not read") };
      const details = { whole: place!.value, parts: family.length - 1, months: whole.wrong, choices };
      const last = Math.max(...family.flatMap(({ totals }) => [...totals.keys()]));
      const isPrinted = whole.wrong.some((month) => month > last - 2 * WINDOW_LENGTH);
      findings.push(finding("partsDoNotAddUp", { sheet, address: null }, details, isPrinted ? "error" : "warning"));
    }
  }
  const said = [...parts].flatMap(([{ table }, part]) => (part === "whole" ? [table.place!.value] : []));
  if (said.length > 0) findings.push(finding("wholeAndParts", NOWHERE, { wholes: said, parts: parts.size - said.length }));
  const settled = (ledger: Ledger): MonthlyTable => {
    const part = parts.get(ledger);
    if (part) return { ...ledger.table, part };
    const { table } = ledger;
    // Strands are looked up by an offence, but not by a name that may be no place.
    const isUnsure = unsure.has(ledger) || (table.place?.known === false && table.place.header === PLACE);
    return isUnsure ? { ...table, place: null, toldApart: table.place!.value } : table;
  };
  return { ledgers: ledgers.map((ledger) => ledger && withTable(ledger, settled(ledger))), findings };
}

interface Member {
  readonly ledger: Ledger;
  readonly totals: MonthTotals;
}

function isOfKnownPlace({ ledger }: Member): boolean {
  return ledger.table.place!.known;
}

/**
 * Tables that are alike but for their place, where all of them were read: tables with a place of their own, or parts of one below headers
 * of places.
 */
function families(
  tables: readonly MonthlyTable[],
  ledgers: readonly (Ledger | null)[],
  of: "header" | "own" = "own",
): readonly (readonly Member[])[] {
  const groups = new Map<number | string, (Ledger | null)[]>();
  tables.forEach(({ place, rowIsOffence, sheet, headerRow }, index) => {
    if (place?.header !== PLACE || place.from === "reading" || (place.from === "header") !== (of === "header") || rowIsOffence) return;
    const key = of === "own" ? place.family : `${sheet} ${headerRow}`;
    groups.set(key, [...(groups.get(key) ?? []), ledgers[index]!]);
  });
  return [...groups.values()]
    .filter((group): group is Ledger[] => group.length >= 2 && group.every((ledger) => ledger !== null))
    .map((group) => group.map((ledger) => ({ ledger, totals: tableTotals(ledger) })));
}

/**
 * True where two tables have the same total in every month, for three months or more. Of places it is asked later, if their figures can
 * tell.
 */
function haveTwins(family: readonly Member[]): boolean {
  return family.some((one, index) =>
    family.slice(index + 1).some((other) => {
      const months = [...one.totals].filter(([, total]) => total > 0);
      return (
        months.length >= 3 &&
        one.totals.size === other.totals.size &&
        months.every(([month, total]) => other.totals.get(month) === total) &&
        !(family.length > 2 && family.every(isOfKnownPlace) && isUnlike(months.map(([, total]) => total)))
      );
    }),
  );
}

/**
 * True where one table is at least the sum of the others, in every month and every offence, and there are two or more of these or its name
 * says that it holds them: England beside Essex. A county is so beside some of its districts; a large district among small ones hardly
 * ever is.
 */
function mayHoldOthers(family: readonly Member[]): boolean {
  return family.some(
    (candidate) => holdsOthers(candidate, others(family, candidate)) || holdsOneByName(candidate, others(family, candidate)),
  );
}

/** "Hampshire and Isle of Wight" beside "Hampshire", whatever the figures are; "Colchester" beside "Colchester North", where it is never smaller. */
function holdsOneByName(candidate: Member, rest: readonly Member[]): boolean {
  return rest.some((other) => {
    const how = holdsName(candidate.ledger.table.place!.value, other.ledger.table.place!.value);
    if (how !== "part") return how === "joined";
    const shared = [...candidate.totals.keys()].filter((month) => other.totals.has(month));
    return shared.every((month) => candidate.totals.get(month)! >= other.totals.get(month)!);
  });
}

/** The same of areas whose names say so. */
function holdsByName(family: readonly Member[]): boolean {
  return family.some((candidate) => isNamedSo(candidate, others(family, candidate)) && holdsOthers(candidate, others(family, candidate)));
}

function others(family: readonly Member[], one: Member): readonly Member[] {
  return family.filter((member) => member !== one);
}

function isNamedSo(candidate: Member, rest: readonly Member[]): boolean {
  const nameOf = ({ ledger }: Member) => ledger.table.place!.value;
  return mayHold(nameOf(candidate), rest.map(nameOf));
}

function holdsOthers(candidate: Member, rest: readonly Member[]): boolean {
  const months = [...candidate.totals.keys()].filter((month) => rest.every(({ totals }) => totals.has(month)));
  const sum = (month: Month) => rest.reduce((all, { totals }) => all + totals.get(month)!, 0);
  const isSeen = isNamedSo(candidate, rest) || (rest.length >= 2 && months.length >= 3);
  if (!isSeen || !months.every((month) => candidate.totals.get(month)! >= sum(month)) || !months.some((month) => sum(month) > 0))
    return false;
  const [own, cells] = [cellTotals(candidate.ledger), rest.map(({ ledger }) => cellTotals(ledger))];
  return [...new Set(cells.flatMap((each) => [...each.keys()]))].every(
    (cell) => (own.get(cell) ?? 0) >= cells.reduce((all, each) => all + (each.get(cell) ?? 0), 0),
  );
}

/** A table's figures by offence and month. */
function cellTotals(ledger: Ledger): ReadonlyMap<string, number> {
  const header = offenceColumns(ledger.table).columns[0]?.header;
  if (header === undefined) return new Map();
  const category = categoryNamed(ledger.table, header);
  const all = category ? (ledger.names(category)?.texts ?? []) : ledger.counts.map((column) => column.header);
  const names = all.filter((name) => !isTotal(name));
  const totals = totalsByValue(ledger, header, names);
  return new Map(
    names.flatMap((name, index) => [...totals[index]!].map(([month, count]) => [`${normalised(name)} ${month}`, count] as const)),
  );
}

/** Where findings about a table point: its sheet, or a cell of the table where the sheet holds others. */
function noteOn(table: MonthlyTable, all: readonly MonthlyTable[], readAs: string): ReadingNote {
  return { sheet: table.sheet, column: sourceOf(table, all).cell ?? "", readAs };
}

/** The months in which a whole disagrees with its parts together about an offence. */
function wrongMonths(whole: Member, others: readonly Member[], months: readonly Month[]): readonly Month[] {
  const [own, rest] = [cellTotals(whole.ledger), others.map(({ ledger }) => cellTotals(ledger))];
  const cells = new Set([own, ...rest].flatMap((totals) => [...totals.keys()]));
  const wrong = new Set<Month>(
    months.filter((month) => others.reduce((sum, { totals }) => sum + totals.get(month)!, 0) !== whole.totals.get(month)),
  );
  for (const cell of cells) {
    const sum = rest.reduce((all, totals) => all + (totals.get(cell) ?? 0), 0);
    if (sum !== (own.get(cell) ?? 0)) wrong.add(Number(cell.slice(cell.lastIndexOf(" ") + 1)) as Month);
  }
  return months.filter((month) => wrong.has(month));
}

function wholeOf(family: readonly Member[]): { readonly ledger: Ledger; readonly wrong: readonly Month[] } | null {
  const said = family.find(({ ledger }) => ledger.table.said.whole);
  if (said) return { ledger: said.ledger, wrong: [] };
  return family.length < 3 ? wholeByName(family) : wholeBySum(family);
}

/** "All" beside "Domestic abuse": the table whose name says that it is the whole, if no figure of another is larger. */
function wholeByName(family: readonly Member[]): ReturnType<typeof wholeOf> {
  const values = family.map(({ ledger }) => ledger.table.place!.value);
  const [whole, ...more] = family.filter((_, at) => isTotalOf(values[at]!, values));
  if (!whole || more.length > 0) return null;
  const own = cellTotals(whole.ledger);
  const holds = family.every((other) => [...cellTotals(other.ledger)].every(([cell, count]) => count <= (own.get(cell) ?? 0)));
  return holds && own.size > 0 ? { ledger: whole.ledger, wrong: [] } : null;
}

function wholeBySum(family: readonly Member[]): ReturnType<typeof wholeOf> {
  for (const candidate of family) {
    const rest = others(family, candidate);
    // Months without any offence agree with everything.
    const months = [...candidate.totals.keys()].filter(
      (month) => rest.every(({ totals }) => totals.has(month)) && family.some(({ totals }) => totals.get(month)! > 0),
    );
    const wrong = months.filter((month) => rest.reduce((sum, { totals }) => sum + totals.get(month)!, 0) !== candidate.totals.get(month));
    const any = months.length > 0;
    const right = months.length - wrong.length;
    const named = isWholeName(candidate.ledger.table.place!.value) && right * 2 >= months.length;
    if (any && (named || right >= SHARE * months.length)) return { ledger: candidate.ledger, wrong: wrongMonths(candidate, rest, months) };
  }
  return null;
}

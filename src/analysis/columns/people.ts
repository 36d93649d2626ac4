import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { NoPeople, People } from "../../domain/people";
import type { StrandDefinition, StrandRule } from "../../domain/strand";
import { normalised } from "../../domain/text";
import {
  categoryOrPlace,
  conditionTest,
  headersOf,
  isSameColumn,
  placesCounted,
  sheetsWithout,
  valuesOfColumn,
  type SheetFigures,
  type SheetHead,
} from "../../reading";
import { populationsOf, type Populations } from "../../reading/sheets";

/** A column of the worksheets whose places have populations. */
interface PlaceColumn {
  readonly header: string;
  readonly places: readonly string[];
  readonly populations: Populations;
}

/** The people of each strand, in the order of the definitions, and what is wrong with the populations. */
export interface StrandPeople {
  /** Null for all where no sheet has populations. */
  readonly people: readonly (People | null)[];
  readonly findings: readonly Finding[];
}

/**
 * How many people live where each strand's offences are counted, by a sheet of populations. A strand has people where all its figures say their place,
 * each of its rules counts the same places, it has rows of each of them, and each has a population; one that counts every place also needs to be of
 * every place that has a population.
 */
export function peopleOf(read: SheetFigures, heads: readonly SheetHead[], definitions: readonly StrandDefinition[]): StrandPeople {
  const { tables } = read.recognition;
  const counted = new Set(tables.map(({ sheet }) => sheet));
  // References and codes are many, and no places.
  const isCode = (header: string) =>
    tables.every((table) => table.categories.some((each) => each.code && isSameColumn(each.header, header)));
  const headers = headersOf(tables).filter((header) => !isCode(header));
  const columns = headers.flatMap((header): readonly PlaceColumn[] => {
    const places = valuesOfColumn(tablesThatSay(read, header), header) ?? [];
    const populations = populationsOf(heads, places, counted);
    return places.length > 0 && (populations.sheet !== null || populations.findings.length > 0) ? [{ header, places, populations }] : [];
  });
  const people = (of: readonly PlaceColumn[]) => definitions.map((definition) => strandPeople(read, definition, of));
  const usable = columns.filter(({ populations }) => populations.sheet !== null);
  if (usable.length > 0) return { people: people(usable), findings: usable.length === 1 ? usable[0]!.populations.findings : [] };
  const none = definitions.map(() => null);
  const [first] = columns;
  return { people: none, findings: first?.populations.findings ?? [finding("populationsNotRead", NOWHERE, { why: "none", places: [] })] };
}

function strandPeople(read: SheetFigures, definition: StrandDefinition, columns: readonly PlaceColumn[]): People {
  const none = (reason: NoPeople): People => ({ people: null, sources: [], reason });
  const { rules } = definition;
  const number = read.definitions.indexOf(definition);
  if (rules.length === 0) return none({ code: "noPlace", sheets: [] });
  const without = columns.map(({ header }) => sheetsWithout(read.counted, number, header));
  const all = columns.filter((_, index) => without[index]!.length === 0);
  if (all.length === 0) return none({ code: "noPlace", sheets: without.toSorted((one, other) => one.length - other.length)[0]! });
  // Where several columns could say the place, those that the strand's rules name are meant; else all that know it must agree.
  const named = all.filter(({ header }) => rules.some((rule) => conditionsOn(rule, header).length > 0));
  const found = (named.length > 0 ? named : all).map((column) => ({ column, of: peopleIn(read, { definition, number }, column) }));
  const known = found.filter(({ of }) => of.people !== null);
  if (new Set(known.map(({ of }) => of.people)).size > 1)
    return none({ code: "severalColumns", columns: known.map(({ column }) => column.header) });
  return (known[0] ?? found[0]!).of;
}

/** What was read, with the tables alone whose column of this name was read. */
export function tablesThatSay({ recognition, ledgers }: SheetFigures, header: string): Pick<SheetFigures, "recognition" | "ledgers"> {
  const isRead = (_: unknown, index: number) => {
    const ledger = ledgers[index];
    const category = ledger && categoryOrPlace(ledger.table, header);
    return !!ledger && (category === null || typeof category === "string" || ledger.names(category!) !== null);
  };
  return { recognition: { ...recognition, tables: recognition.tables.filter(isRead) }, ledgers: ledgers.filter(isRead) };
}

function conditionsOn({ conditions }: StrandRule, header: string): StrandRule["conditions"] {
  return conditions.filter(({ column }) => isSameColumn(column, header));
}

function peopleIn(
  read: SheetFigures,
  { definition, number }: { readonly definition: StrandDefinition; readonly number: number },
  { header, places, populations: { people, sources, others } }: PlaceColumn,
): People {
  const none = (reason: NoPeople): People => ({ people: null, sources: [], reason });
  const byRule = definition.rules.map((rule) => {
    const tests = conditionsOn(rule, header).map(conditionTest);
    return places.filter((place) => tests.every((passes) => passes(place)));
  });
  const [own = []] = byRule;
  if (byRule.some((each) => each.length !== own.length || each.some((place, index) => place !== own[index])))
    return none({ code: "unequalRules" });
  const { names, hasWhole, unread } = placesCounted(read.counted, number, header);
  if (unread.length > 0) return none({ code: "noPlace", sheets: unread });
  const isCounted = new Set(names.map(normalised));
  const gone = hasWhole ? [] : own.filter((place) => !isCounted.has(normalised(place)));
  if (gone.length > 0) return none({ code: "placesWithoutRows", places: gone });
  if (own.length === 0) return none({ code: "noPlace", sheets: [] });
  const missing = own.filter((place) => !people.has(place));
  if (missing.length > 0) return none({ code: "noPopulation", places: missing });
  const sum = own.reduce((total, place) => total + people.get(place)!, 0);
  // A row of all together adds up to them; whoever else is there may belong to them too.
  const more = own.length === places.length ? others.filter((other) => other.people !== sum) : [];
  if (more.length > 0) return none({ code: "morePlaces", places: more.map(({ place }) => place) });
  return { people: sum, sources: own.map((place) => sources.get(place)!), reason: null };
}

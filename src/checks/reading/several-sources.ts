import { noteOn, type Answer } from "../../domain/answer";
import type { FigureTable } from "../../domain/count-details";
import type { Month } from "../../domain/month";
import { countedNoun, holdersAmong, isKnownPlace, isMeasureWord, isWholeName } from "../../reading/texts";
import { card, MOST_CHOICES, monthList, quoted, quotedSome, shortMonth, some } from "../writing";

export const severalSources = card("reading", "severalSources", "Figures in more than one place", {
  adjustable: false,
  waits: true,
  looksAt: "whether a strand’s figures for a month are in more than one place",
  toDo: "Choose which one to count, or say that they are different places, which are added up.",
  message({ strands, places, tables, overlaps = [], months = overlaps.flat(), free: without = [] }) {
    const free = monthsFor(tables, without);
    const where = `Figures for ${quotedSome(strands)}${months.length === 0 ? "" : ` in ${monthList(months)}`} are in more than one place: ${some(places)}.`;
    const advice =
      free.length > 0
        ? `Choose which to count, or say that one of them is for ${shortMonth(free[0]!)}`
        : "Choose which to count, or name the sheet in the column Sheet of the “Strands” table";
    return `${where} Adding them up could count offences twice. ${advice}.`;
  },
  answers({ tables, addable = false, overlaps = [], summary, free: without = [] }) {
    if (summary !== undefined && tables.length > 2) return besideSummary(tables, summary);
    const free = monthsFor(tables, without);
    const isAlone = (name: string) => tables.filter((table) => table.name === name).length === 1;
    const calling = (table: FigureTable) => `${quoted(table.name)}${isAlone(table.name) ? "" : ` from ${table.cell ?? table.sheet} on`}`;
    const only = tables.map((table): Answer => ({
      label: `Count only ${calling(table)}`,
      notes: tables.filter((other) => other !== table).map((other) => noteOn(other, "not read")),
    }));
    const dated = tables.flatMap((table) =>
      free.map((month): Answer => ({
        label: `${calling(table)} is ${shortMonth(month)}`,
        notes: [noteOn(table, `month: ${shortMonth(month)}`)],
      })),
    );
    // Figures of two years are not added up in the months that both have.
    const areApart =
      addable && free.length === 0 && overlaps.length === 0 && new Set(tables.map(({ name }) => name)).size === tables.length;
    // Of two sheets of one month, either may be of another month. Of three, saying so of one leaves the others.
    const ofOthers = tables.length === 2 ? dated : [];
    // Of sheets that follow one another, each lacks the months of the others.
    const once = countingOnce(tables, overlaps);
    return [
      ...once,
      ...(once.length > 0 || only.length > MOST_CHOICES ? [] : only),
      ...ofOthers,
      ...addingUp(tables, areApart && !tables.some(isVersion)),
    ];
  },
});

/** The choices that add all of them up, or all but one that holds the others; none where they are not known to be apart. */
function addingUp(tables: readonly FigureTable[], areApart: boolean): readonly Answer[] {
  if (!areApart) return [];
  const arePlaces = tables.every(({ toldApart, name }) => isKnownPlace(name) || (toldApart && !saysWhat(name)));
  const { holders, certain } = holdersAmong(tables.map(({ name }) => name));
  const asPlaces = (of: readonly FigureTable[]) => of.map((table) => noteOn(table, `place: ${table.name}`));
  const places: Answer = {
    label: `${arePlaces && holders.length === 0 ? "They are places" : "They do not overlap"}: add them up`,
    notes: asPlaces(tables),
  };
  // A name that holds another's is no place beside it.
  const [holder] = holders.length === 1 && tables.length > 2 ? holders : [];
  const others: Answer[] =
    holder === undefined
      ? []
      : [
          {
            label: `Leave ${quoted(tables[holder]!.name)} out: add the others up`,
            notes: [noteOn(tables[holder]!, "not read"), ...asPlaces(tables.toSpliced(holder, 1))],
          },
        ];
  return [...others, ...(certain ? [] : [places])];
}

/** The choices for a summary beside tables that have its months: it, or all of these. */
function besideSummary(tables: readonly FigureTable[], summary: number): readonly Answer[] {
  const { name } = tables[summary]!;
  return [
    { label: `Count only ${quoted(name)}`, notes: tables.toSpliced(summary, 1).map((other) => noteOn(other, "not read")) },
    { label: `Leave ${quoted(name)} out: count the others`, notes: [noteOn(tables[summary]!, "not read")] },
  ];
}

/** The choices for the few months that sheets share with the next: from one of them, or from the other. */
function countingOnce(tables: readonly FigureTable[], overlaps: readonly (readonly Month[])[]): readonly Answer[] {
  if (overlaps.length === 0 || tables.some(({ cell }) => cell !== null)) return [];
  const names =
    tables.length === 2 ? tables.map(({ name }) => quoted(name)) : ["the earlier sheet of each two", "the later sheet of each two"];
  return names.map((name, at) => ({
    label: `Count ${monthList(overlaps.flat())} from ${name}`,
    notes: overlaps.flatMap((months, pair) =>
      months.map((month) => ({ sheet: tables[pair + 1 - at]!.sheet, column: "", readAs: `month not counted: ${shortMonth(month)}` })),
    ),
  }));
}

/** True for a name that says what is counted, or that it holds all: no place beside others. */
function saysWhat(name: string): boolean {
  return countedNoun(name) !== null || isMeasureWord(name) || isWholeName(name);
}

/** Words for another version of the same: "Oct-19 v2", "Oct-19 draft". A copy, "Oct-19 (2)", is often the start of another month's sheet. */
const VERSION =
  /(?:^|[^\p{L}\d])(?:v(?:er(?:sion)?)?\.? ?\d+|draft|final|old|new|revised|corrected|amended|updated|original|provisional)$/iu;

/** The months that one of the sheets may be for. None where a name says that it is the same month's. */
function monthsFor(tables: readonly FigureTable[], free: readonly Month[]): readonly Month[] {
  return tables.some(isVersion) ? [] : free;
}

function isVersion({ name }: FigureTable): boolean {
  return VERSION.test(name.trim().replace(/[)\]]$/, ""));
}

import type { Answer, ReadingNote } from "../../domain/answer";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { sourceOf } from "../../reading";
import { card, counted, placed, quoted, type CheckInput } from "../writing";
import { countedLines, offenceOf, type CountedLine, type LineName } from "./alike/counted-lines";
import { versionsAmong } from "./alike/versions";
import { areNearlyOne, mayNameOne, nearness, pairsOfTotals, saysEnough, type Nearness } from "./alike/near-lines";

/** One place twice: the same figures month by month, or nearly, under two names, which are both counted. */
export const placesAlike = card("structure", "placesAlike", "Two places with the same figures", {
  waits: true,
  looksAt:
    "two places with the same counts of an offence in every month for a year or more, or with counts of all offences that are more alike than chance would make them, which points to one place under two names, or one copied from the other; and values of any other column that rise and fall together, as two versions of a figure do",
  toDo: "Choose which one to leave out, or say that they are two places. If one was pasted over the other, enter its own figures.",
  message({ column, values: [one, other], lines, of, months, apart, versions = false }, at) {
    if (versions)
      return `${placed(at)}${quoted(one)} and ${quoted(other)} (${column}) rise and fall together in all ${months} months, far more than counts of different offences do. If one is another version of the other, leave it out. If they are of different offences, say that both count.`;
    if (apart !== undefined)
      return `${placed(at)}${quoted(one)} and ${quoted(other)} (${column}) have nearly the same figures in all ${months} months, never more than ${apart} apart. If this is one place twice, leave one of them out. If they are right, say that they are two places.`;
    const part = lines < of ? ` in ${lines} of ${counted(of, "line")}` : "";
    const twice = lines < of ? "" : "If this is one place twice, leave one of them out. ";
    return `${placed(at)}${quoted(one)} and ${quoted(other)} (${column}) have the same figures in all ${months} months${part}. ${twice}If one was pasted over the other, enter its own figures. If they are right, say that they are two places.`;
  },
  answers: ({ choices, versions = false }): readonly Answer[] =>
    choices.map(({ leaves, notes }) => ({
      label:
        leaves === null
          ? versions
            ? "They are of different offences: count both"
            : "They are two places: count both"
          : `Leave ${quoted(leaves)} out`,
      notes,
    })),
  restsOn: ({ column, values }) => [column, values],
  find: alikeIn,
});

function alikeIn(input: CheckInput): readonly Finding[] {
  const lines = countedLines(input);
  const groups = new Map<string, CountedLine[]>();
  for (const line of lines) {
    if (line.series === null) continue;
    const key = `${offenceOf(line)}\n${line.series}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const pairs = new Map<string, Alike[]>();
  for (const group of groups.values()) {
    for (const other of group.slice(1)) {
      const names = differing(group[0]!, other);
      if (names === null) continue;
      const key = keyOf(names);
      pairs.set(key, [...(pairs.get(key) ?? []), { one: group[0]!, other, names }]);
    }
  }
  const near = nearlyAlike(lines.filter(saysEnough));
  const exact = [...pairs].flatMap(([key, alike]) => (near.has(key) ? [] : [alikeFinding(alike, lines)]));
  const versions = versionsAmong(lines).filter(
    ({ pairs: [first] }) =>
      !near.has(keyOf(first!.names)) && !pairs.has(keyOf(first!.names)) && !areSaid(first!.one, first!.other, [first!.names]),
  );
  return [
    ...exact,
    ...[...near.values()].map(({ alike, apart }) => alikeFinding(alike, lines, { apart })),
    ...versions.map(({ pairs: alike, apart }) => alikeFinding(alike, lines, { apart, versions: true })),
  ];
}

interface NearlyAlike extends Nearness {
  readonly alike: readonly Alike[];
}

/** Places that are nearly alike in all their lines, not the same in each; by their names. */
function nearlyAlike(lines: readonly CountedLine[]): ReadonlyMap<string, NearlyAlike> {
  const found = new Map<string, NearlyAlike>();
  for (const [one, other] of pairsOfTotals(lines)) {
    // Names are compared first: most pairs are of two places, and their counts need not be gone through at each keystroke.
    const names = differing(one, other);
    if (names === null || !mayNameOne(names[0].text, names[1].text)) continue;
    const near = nearness(one, other);
    if (near === null) continue;
    const [first, second] = names[0].text < names[1].text ? [one, other] : [other, one];
    const inOrder = first === one ? names : ([names[1], names[0]] as const);
    const key = keyOf(inOrder);
    const before = found.get(key) ?? { square: 0, months: 0, apart: 0, alike: [] };
    found.set(key, {
      square: before.square + near.square,
      months: before.months + near.months,
      apart: Math.max(before.apart, near.apart),
      alike: [...before.alike, { one: first, other: second, names: inOrder }],
    });
  }
  const linesOf = new Map<string, number>();
  for (const { names } of lines)
    for (const text of new Set([...names.values()].map((name) => name.text))) linesOf.set(text, (linesOf.get(text) ?? 0) + 1);
  return new Map(
    [...found].filter(([, each]) => {
      const { names } = each.alike[0]!;
      const isAll = names.every(({ text }) => linesOf.get(text) === each.alike.length);
      return each.apart > 0 && isAll && areNearlyOne(each);
    }),
  );
}

function keyOf(names: Alike["names"]): string {
  return JSON.stringify([names[0].header, names.map(({ text }) => normalised(text)).toSorted()]);
}

/** What blank cells of a column are called. */
const BLANK = "(blank)";

/** Two lines, and what tells them apart. */
interface Alike {
  readonly one: CountedLine;
  readonly other: CountedLine;
  readonly names: readonly [LineName, LineName];
}

/** The names that tell two lines apart, from the finest column; null where there are none, or where the analyst said that they are two. */
function differing(one: CountedLine, other: CountedLine): Alike["names"] | null {
  const apart = [...one.names].flatMap(([key, own]): Alike["names"][] => {
    const its = other.names.get(key);
    return its && !own.ofOffence && own.text !== "" && its.text !== "" && normalised(own.text) !== normalised(its.text) ? [[own, its]] : [];
  });
  if (apart.length === 0 || areSaid(one, other, apart)) return null;
  if (apart.length === 1) return apart[0]!;
  return apart.reduce((best, names) => (namesUnder(one, names[0]) > namesUnder(one, best[0]) ? names : best));
}

/** How many names a column has. A table of thousands of lines is asked for each of its pairs. */
function namesUnder({ counts }: CountedLine, { header }: LineName): number {
  const known = NAMES_UNDER.get(counts) ?? new Map<string, number>();
  const at = counts.headers.indexOf(header);
  const size = known.get(header) ?? new Set(counts.lines.map(({ names }) => names[at])).size;
  NAMES_UNDER.set(counts, known.set(header, size));
  return size;
}
const NAMES_UNDER = new WeakMap<object, Map<string, number>>();

/** True where the analyst said that a whole column is added up, or which places the tables are of. */
function areSaid(one: CountedLine, other: CountedLine, apart: readonly Alike["names"][]): boolean {
  const isSaid = ({ counts: { table } }: CountedLine, { header, text }: LineName) => {
    const columns = [...table.categories, ...table.counts].filter((each) => each.header === header || each.header === text);
    const isAdded = table.said.values.some(({ column, says }) => says === "added up" && columns.some((each) => each.column === column));
    return isAdded || (table.place?.header === header && table.place.from === "reading");
  };
  return apart.some(([own, its]) => isSaid(one, own) && isSaid(other, its));
}

function alikeFinding(
  alike: readonly Alike[],
  all: readonly CountedLine[],
  more: { readonly apart?: number; readonly versions?: true } = {},
): Finding {
  const [{ one, other, names }] = alike as readonly [Alike, ...Alike[]];
  const [own, its] = names;
  const linesOf = (name: LineName) =>
    all.filter((line) => [...line.names.values()].some(({ header, text }) => header === name.header && text === name.text));
  const [ofOne, ofOther] = [linesOf(own), linesOf(its)];
  const isTwice = alike.length === ofOne.length && alike.length === ofOther.length;
  const leftOut = (name: LineName, lines: readonly CountedLine[]) => ({ leaves: name.text, notes: notesOn(name, lines, all, "left out") });
  const both = { leaves: null, notes: [...notesOn(own, ofOne, all, "apart"), ...notesOn(its, ofOther, all, "apart")] };
  const leaving = [leftOut(its, ofOther), leftOut(own, ofOne)].filter(({ leaves }) => leaves !== "");
  const choices = [...(isTwice ? leaving : []), both];
  const details = {
    column: own.header,
    values: [own.text || BLANK, its.text || BLANK] as const,
    lines: alike.length,
    of: Math.max(ofOne.length, ofOther.length),
    months: one.months,
    ...more,
    choices: choices.map(({ leaves, notes }) => ({ leaves, notes: distinct(notes) })),
  };
  return finding("placesAlike", placeOf(other.cell), details);
}

/** Where a name is written: in its column, over its column of counts, or for its table. */
function notesOn(
  { header, text }: LineName,
  lines: readonly CountedLine[],
  all: readonly CountedLine[],
  says: "left out" | "apart",
): readonly ReadingNote[] {
  const tables = [...new Set(all.map((line) => line.counts.table))];
  return lines.flatMap(({ counts: { table }, sheets }) =>
    sheets.map((sheet): ReadingNote => {
      const isColumn = table.categories.some((category) => category.header === header);
      if (isColumn) return { sheet, column: header, readAs: says === "apart" ? "added up" : `left out: ${text}` };
      if (table.place?.header !== header) return { sheet, column: text, readAs: says === "apart" ? "added up" : "not read" };
      return { sheet, column: sourceOf(table, tables).cell ?? "", readAs: says === "apart" ? `place: ${text}` : "not read" };
    }),
  );
}

function distinct(notes: readonly ReadingNote[]): readonly ReadingNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

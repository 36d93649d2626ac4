import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { explains, markedName, nearMisses } from "../../reading/texts";
import { card, listed, longMonth, placed, quoted, type CheckInput } from "../writing";
import { textsOn } from "../values/kinds/texts-on-sheet";
import { countedCells } from "../values/kinds/counted-series";
import { allLines, otherNames, type TableLine } from "./alike/counted-lines";
import { goingOn, turnOf, turnsOver, type Turn } from "./alike/in-turn";

/** One offence, or place, under two names: it has zeros, or nothing, under one until another begins, or one of the names has a footnote's mark. */
export const offenceRenamed = card("structure", "offenceRenamed", "One offence under two names", {
  waits: true,
  looksAt:
    "names with zeros or no counts from some month on, and others with these until then and about as many offences after it; and two names that differ in a footnote’s mark",
  toDo: "Name all of them in one strand of the “Strands” table, or say that they are different ones.",
  message({ before, after, month, note }, at) {
    const advice = "If they are the same, give them one name, or name them in one strand of the “Strands” table. If not, say so.";
    const [one, other] = [before, after].map((names) => listed(names.map(quoted)));
    if (month === null)
      return `${placed(at)}${one!} and ${other!} stand in the same months, and differ in a footnote’s mark${note === null ? "" : `: ${quoted(note)}`}. ${advice}`;
    return `${placed(at)}${one!} ${before.length === 1 ? "has" : "have"} no offence counted from ${longMonth(month)} on, and ${other!} none before, but about as many after it. They look like the same under new names, but are counted apart. ${advice}`;
  },
  answers: ({ before, after, notes }) => [{ label: `They are different: count ${listed([...before, ...after].map(quoted))} apart`, notes }],
  restsOn: ({ before, after }) => [before, after],
  find(input) {
    const notesOn = notesBySheet(input);
    const all = allLines(input);
    const inTables = [...grouped(all, ({ counts }) => counts.table).values()].flatMap((lines) => {
      const turns = lines.flatMap((line) => turnOf(line) ?? []);
      return headersOf(lines).flatMap((key) => [...renamedIn(turns, key), ...notedIn(lines, key, notesOn)]);
    });
    const overTables = headersOf(all).flatMap((key) => renamedIn(turnsOver(all, key), key));
    const found = [...inTables, ...overTables.filter((renamed) => !isMisspelt(renamed))];
    const areApart = found.length > 0 ? countedApart(input) : () => false;
    // The same names in every district are one question.
    return [...grouped(found, namesKey).values()].flatMap((same) => {
      const apart = same.find(areApart);
      return apart ? [findingOf(apart)] : [];
    });
  },
});

/** Lines that may be of one offence or place, under names below one header. */
interface Renamed {
  readonly key: string;
  readonly before: readonly TableLine[];
  readonly after: readonly TableLine[];
  readonly month: Month | null;
  readonly note: string | null;
}

/** The headers of offences and places of some lines. */
function headersOf(lines: readonly TableLine[]): readonly string[] {
  return [
    ...new Set(lines.flatMap(({ names }) => [...names].flatMap(([key, { ofOffence, ofPlace }]) => (ofOffence || ofPlace ? [key] : [])))),
  ];
}

/** Lines that end in zeros where others begin that are the same but for the name below this header. */
function renamedIn(turns: readonly Turn[], key: string): readonly Renamed[] {
  return [...grouped(turns, ({ at, line }) => `${at}\n${otherNames(line, key)}`).values()].flatMap((together) => {
    const goOn = goingOn(together, (line) => textOf(line, key));
    return goOn ? [{ key, month: together[0]!.at, note: null, ...goOn }] : [];
  });
}

/** True where each new name is an old one misspelt, which is another finding. */
function isMisspelt({ key, before, after }: Renamed): boolean {
  const [old, now] = [before, after].map((lines) => lines.map((line) => textOf(line, key)));
  return nearMisses(now!, old!).size === now!.length;
}

/** A mark that is a footnote's wherever it stands: no offence is called "Burglary*", but one may be called "Burglary (a)". */
const SURELY = /[*†‡§#¹²³⁰⁴-⁹[]|note/iu;
/** A line that may explain a mark: it begins with one. A letter without a stop or bracket is a word: "A total of …". */
const BEGINS_AS_NOTE = /^\W{0,2}(?:(?:foot)?note ?[([]?)?(?:(?:\d{1,2}|[*†‡§#¹²³⁰⁴-⁹]+)(?:[)\].:] ?| )|[a-z][)\].:] ?)/iu;
/** A line that explains a mark, whichever. */
const A_NOTE = new RegExp(`${BEGINS_AS_NOTE.source}\\p{L}{3}`, "iu");

/** The texts of a sheet that begin as notes do; looked for once, and only where a name has a mark. */
function notesBySheet({ heads }: CheckInput): (sheet: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (sheet) => {
    const notes =
      known.get(sheet) ??
      heads
        .filter((head) => head.sheet === sheet)
        .flatMap((head) => textsOn(head).flatMap(({ text }) => (BEGINS_AS_NOTE.test(text) ? [text] : [])));
    known.set(sheet, notes);
    return notes;
  };
}

/** Names that differ in a footnote's mark: "Burglary" and "Burglary (1)". */
function notedIn(lines: readonly TableLine[], key: string, notesOn: (sheet: string) => readonly string[]): readonly Renamed[] {
  const marked = lines.flatMap((line) => {
    const name = markedName(textOf(line, key));
    return name ? [{ line, ...name }] : [];
  });
  if (marked.length === 0) return [];
  const bares = new Set(marked.map(({ bare }) => normalised(bare)));
  const plainer = lines.filter((line) => bares.has(normalised(textOf(line, key))));
  const byName = grouped(plainer, (line) => `${normalised(textOf(line, key))}\n${otherNames(line, key)}`);
  return marked.flatMap(({ line, bare, mark }): readonly Renamed[] => {
    const [plain] = byName.get(`${normalised(bare)}\n${otherNames(line, key)}`) ?? [];
    if (!plain) return [];
    const texts = line.sheets.flatMap(notesOn);
    const note = texts.find((text) => explains(text, mark)) ?? null;
    const isNoted = note !== null || SURELY.test(mark) || texts.some((text) => A_NOTE.test(text));
    return isNoted ? [{ key, before: [plain], after: [line], month: null, note }] : [];
  });
}

function textOf({ names }: TableLine, key: string): string {
  return names.get(key)?.text ?? "";
}

function namesKey({ key, before, after }: Renamed): string {
  return JSON.stringify([before, after].map((lines) => lines.map((line) => textOf(line, key))));
}

/** True where a strand counts some of the lines and not all, and nobody said that they count apart. */
function countedApart({ strands }: CheckInput): (renamed: Renamed) => boolean {
  const counters = strands.flatMap(({ figures }) =>
    figures.kind === "months" ? [countedCells(figures.months.flatMap(({ sources }) => sources))] : [],
  );
  return ({ key, before, after }) => {
    const lines = [...before, ...after];
    const isSaid = (line: TableLine) =>
      line.counts.table.said.values.some(
        ({ says, text }) => (says === "counted" || says === "left out") && text === normalised(textOf(line, key)),
      );
    if (lines.some(isSaid)) return false;
    const cells = lines.map(({ counts, line }) => counts.steps.flatMap((_, step) => counts.cellOf(line, step) ?? []));
    return counters.some((isCounted) => {
      const counted = cells.filter((own) => own.some(isCounted));
      return counted.length > 0 && counted.length < lines.length;
    });
  };
}

function findingOf({ key, before, after, month, note }: Renamed): Finding {
  const [first] = before as readonly [TableLine];
  const { table } = first.counts;
  const namesOf = (lines: readonly TableLine[]) => lines.map((line) => textOf(line, key));
  const { header } = first.names.get(key)!;
  const isColumn = table.categories.some((category) => category.header === header);
  const names = { before: namesOf(before), after: namesOf(after) };
  const notes = [...before, ...after].map((line) => ({
    ...{ sheet: line.counts.table.sheet, column: isColumn ? line.names.get(key)!.header : textOf(line, key) },
    readAs: `counted: ${textOf(line, key)}`,
  }));
  const cell = after[0]!.cell ?? first.cell;
  const { sheet } = after[0]!.counts.table;
  const address = cell?.sheet === sheet ? localAddress(cell) : null;
  return finding("offenceRenamed", { sheet, address }, { ...names, month, note, notes });
}

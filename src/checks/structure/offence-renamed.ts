import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { explains, markedName } from "../../reading/texts";
import { card, listed, longMonth, placed, quoted, type CheckInput } from "../writing";
import { textsOn } from "../values/kinds/texts-on-sheet";
import { countedCells } from "../values/kinds/counted-series";
import { allLines, type TableLine } from "./alike/counted-lines";
import { goingOn, turnOf } from "./alike/in-turn";

/** One offence, or place, under two names: it has zeros under one until another begins, or one of the names has a footnote's mark. */
export const offenceRenamed = card("structure", "offenceRenamed", "One offence under two names", {
  waits: true,
  looksAt:
    "names with zeros from some month on, and others with zeros until then and about as many offences after it; and two names that differ in a footnote’s mark",
  toDo: "Name all of them in one strand of the “Strands” table, or say that they are different ones.",
  message({ before, after, month, note }, at) {
    const advice = "If they are the same, give them one name, or name them in one strand of the “Strands” table. If not, say so.";
    const [one, other] = [before, after].map((names) => listed(names.map(quoted)));
    if (month === null)
      return `${placed(at)}${one!} and ${other!} stand in the same months, and differ in a footnote’s mark${note === null ? "" : `: ${quoted(note)}`}. ${advice}`;
    return `${placed(at)}${one!} ${before.length === 1 ? "has" : "have"} no offence from ${longMonth(month)} on, and ${other!} none before, but about as many after it. They look like the same under new names, but are counted apart. ${advice}`;
  },
  answers: ({ before, after, notes }) => [{ label: `They are different: count ${listed([...before, ...after].map(quoted))} apart`, notes }],
  restsOn: ({ before, after }) => [before, after],
  find(input) {
    const found = [...grouped(allLines(input), ({ counts }) => counts.table).values()].flatMap((lines) =>
      headersOf(lines).flatMap((key) => [...renamedIn(lines, key), ...notedIn(lines, key, input)]),
    );
    const asked = found.filter((renamed) => areCountedApart(renamed, input));
    // The same names in every district are one question.
    return [...grouped(asked, namesKey).values()].map(([first]) => findingOf(first!));
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
function renamedIn(lines: readonly TableLine[], key: string): readonly Renamed[] {
  const turns = lines.flatMap((line) => turnOf(line) ?? []);
  return [...grouped(turns, ({ at, line }) => `${at}\n${othersOf(line, key)}`).values()].flatMap((together) => {
    const goOn = goingOn(together, (line) => textOf(line, key));
    return goOn ? [{ key, month: together[0]!.at, note: null, ...goOn }] : [];
  });
}

/** A mark that is a footnote's wherever it stands: no offence is called "Burglary*", but one may be called "Burglary (a)". */
const SURELY = /[*†‡§#¹²³⁰⁴-⁹[]|note/iu;
/** A line that explains a mark, whichever. */
const A_NOTE = /^\W{0,2}(?:(?:foot)?note ?)?(?:\d{1,2}|[a-z]|[*†‡§#¹²³⁰⁴-⁹]+)(?:[)\].:] ?| )\p{L}{3}/iu;

/** Names that differ in a footnote's mark: "Burglary" and "Burglary (1)". */
function notedIn(lines: readonly TableLine[], key: string, { heads }: CheckInput): readonly Renamed[] {
  const marked = lines.flatMap((line) => {
    const name = markedName(textOf(line, key));
    return name ? [{ line, ...name }] : [];
  });
  if (marked.length === 0) return [];
  const byName = grouped(lines, (line) => `${normalised(textOf(line, key))}\n${othersOf(line, key)}`);
  return marked.flatMap(({ line, bare, mark }): readonly Renamed[] => {
    const [plain] = byName.get(`${normalised(bare)}\n${othersOf(line, key)}`) ?? [];
    if (!plain) return [];
    const texts = heads.filter(({ sheet }) => line.sheets.includes(sheet)).flatMap((head) => textsOn(head).map(({ text }) => text));
    const note = texts.find((text) => explains(text, mark)) ?? null;
    const isNoted = note !== null || SURELY.test(mark) || texts.some((text) => A_NOTE.test(text));
    return isNoted ? [{ key, before: [plain], after: [line], month: null, note }] : [];
  });
}

function textOf({ names }: TableLine, key: string): string {
  return names.get(key)?.text ?? "";
}

/** What else a line is of. */
function othersOf({ names }: TableLine, key: string): string {
  return [...names].flatMap(([other, { text }]) => (other === key ? [] : [normalised(text)])).join("\n");
}

function namesKey({ key, before, after }: Renamed): string {
  return JSON.stringify([before, after].map((lines) => lines.map((line) => textOf(line, key))));
}

/** True where a strand counts some of the lines and not all, and nobody said that they count apart. */
function areCountedApart({ key, before, after }: Renamed, { strands }: CheckInput): boolean {
  const lines = [...before, ...after];
  const isSaid = (line: TableLine) =>
    line.counts.table.said.values.some(
      ({ says, text }) => (says === "counted" || says === "left out") && text === normalised(textOf(line, key)),
    );
  if (lines.some(isSaid)) return false;
  return strands.some(({ figures }) => {
    if (figures.kind !== "months") return false;
    const isCounted = countedCells(figures.months.flatMap((month) => month.sources));
    const counted = lines.filter(({ counts, line }) =>
      counts.steps.some((_, step) => {
        const cell = counts.cellOf(line, step);
        return cell !== null && isCounted(cell);
      }),
    );
    return counted.length > 0 && counted.length < lines.length;
  });
}

function findingOf({ key, before, after, month, note }: Renamed): Finding {
  const [first] = before as readonly [TableLine];
  const { table } = first.counts;
  const namesOf = (lines: readonly TableLine[]) => lines.map((line) => textOf(line, key));
  const { header } = first.names.get(key)!;
  const isColumn = table.categories.some((category) => category.header === header);
  const names = { before: namesOf(before), after: namesOf(after) };
  const notes = [...names.before, ...names.after].map((text) => ({
    ...{ sheet: table.sheet, column: isColumn ? header : text },
    readAs: `counted: ${text}`,
  }));
  const cell = after[0]!.cell ?? first.cell;
  const address = cell?.sheet === table.sheet ? localAddress(cell) : null;
  return finding("offenceRenamed", { sheet: table.sheet, address }, { ...names, month, note, notes });
}

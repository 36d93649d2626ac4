import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { grouped } from "../../domain/grouped";
import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { explains, markedName } from "../../reading/texts";
import { card, longMonth, placed, quoted, type CheckInput } from "../writing";
import { textsOn } from "../values/kinds/texts-on-sheet";
import { countedCells } from "../values/kinds/counted-series";
import { allLines, type LineName, type TableLine } from "./alike/counted-lines";
import { goesOn, turnOf } from "./alike/in-turn";

/** One offence under two names: it has zeros under one name until the other begins, or one of the names has a footnote's mark. */
export const offenceRenamed = card("structure", "offenceRenamed", "One offence under two names", {
  waits: true,
  looksAt:
    "an offence with zeros from some month on and another with zeros until then and about as many after it; and two names that differ in a mark that a note on the sheet explains",
  toDo: "Name both in one strand of the “Strands” table, or say that they are two offences.",
  message({ names: [one, other], month, note }, at) {
    const advice = `If it is one offence, give both one name, or name both in one strand of the “Strands” table. If they are two, say so.`;
    if (month === null)
      return `${placed(at)}${quoted(one)} and ${quoted(other)} stand in the same months, and differ in a footnote’s mark${note === null ? "" : `: ${quoted(note)}`}. ${advice}`;
    return `${placed(at)}${quoted(one)} has no offence from ${longMonth(month)} on, and ${quoted(other)} none before. It looks like one offence under a new name, but is counted as two. ${advice}`;
  },
  answers: ({ names: [one, other], notes }) => [{ label: `They are two offences: count ${quoted(one)} and ${quoted(other)} apart`, notes }],
  restsOn: ({ names }) => names,
  find(input) {
    const lines = allLines(input).filter(({ names }) => [...names.values()].some(({ ofOffence }) => ofOffence));
    const found = [...grouped(lines, ({ counts }) => counts.table).values()].flatMap((own) => [...renamedIn(own), ...notedIn(own, input)]);
    const asked = found.filter(({ lines: [one, other] }) => isCountedApart(one, other, input));
    // The same two names in every district are one question.
    return [...grouped(asked, ({ lines: both }) => both.map((line) => nameOf(line).text).join("\n")).values()].map(([first]) =>
      findingOf(first!),
    );
  },
});

interface Pair {
  readonly lines: readonly [TableLine, TableLine];
  readonly month: Month | null;
  readonly note: string | null;
}

/** Lines that end in zeros where another of the same place begins. */
function renamedIn(lines: readonly TableLine[]): readonly Pair[] {
  const turns = lines.flatMap((line) => turnOf(line) ?? []);
  const ending = turns.filter(({ ends }) => ends);
  return turns.flatMap((begun): readonly Pair[] => {
    if (begun.ends) return [];
    const before = ending.filter(
      (ended) => ended.at === begun.at && othersOf(ended.line) === othersOf(begun.line) && goesOn(ended, begun, nameText),
    );
    // Of several, nobody could say which goes on.
    return before.length === 1 ? [{ lines: [before[0]!.line, begun.line], month: begun.at, note: null }] : [];
  });
}

/** A mark that is a footnote's wherever it stands: no offence is called "Burglary*", but one may be called "Burglary (a)". */
const SURELY = /[*†‡§#¹²³⁰⁴-⁹[]|note/iu;
/** A line that explains a mark, whichever. */
const A_NOTE = /^\W{0,2}(?:(?:foot)?note ?)?(?:\d{1,2}|[a-z]|[*†‡§#¹²³⁰⁴-⁹]+)(?:[)\].:] ?| )\p{L}{3}/iu;

/** Names that differ in a footnote's mark: "Burglary" and "Burglary (1)". */
function notedIn(lines: readonly TableLine[], { heads }: CheckInput): readonly Pair[] {
  const byName = grouped(lines, (line) => `${normalised(nameText(line))}\n${othersOf(line)}`);
  return lines.flatMap((line): readonly Pair[] => {
    const marked = markedName(nameText(line));
    const [plain] = marked ? (byName.get(`${normalised(marked.bare)}\n${othersOf(line)}`) ?? []) : [];
    if (!marked || !plain) return [];
    const texts = heads.filter(({ sheet }) => line.sheets.includes(sheet)).flatMap((head) => textsOn(head).map(({ text }) => text));
    const note = texts.find((text) => explains(text, marked.mark)) ?? null;
    const isNoted = note !== null || SURELY.test(marked.mark) || texts.some((text) => A_NOTE.test(text));
    return isNoted ? [{ lines: [plain, line], month: null, note }] : [];
  });
}

function nameOf({ names }: TableLine): LineName {
  return [...names.values()].find(({ ofOffence }) => ofOffence)!;
}

function nameText(line: TableLine): string {
  return nameOf(line).text;
}

/** Where a line is, and all else that it is of. */
function othersOf({ names }: TableLine): string {
  return [...names.values()].flatMap(({ ofOffence, text }) => (ofOffence ? [] : [normalised(text)])).join("\n");
}

/** True where a strand counts one of two lines and not the other, and nobody said that both count. */
function isCountedApart(one: TableLine, other: TableLine, { strands }: CheckInput): boolean {
  const { table } = one.counts;
  const isSaid = (line: TableLine) =>
    table.said.values.some(({ says, text }) => (says === "counted" || says === "left out") && text === normalised(nameText(line)));
  if (isSaid(one) || isSaid(other)) return false;
  return strands.some(({ figures }) => {
    if (figures.kind !== "months") return false;
    const isCounted = countedCells(figures.months.flatMap((month) => month.sources));
    const holds = ({ counts, line }: TableLine) =>
      counts.steps.some((_, step) => {
        const cell = counts.cellOf(line, step);
        return cell !== null && isCounted(cell);
      });
    return holds(one) !== holds(other);
  });
}

function findingOf({ lines: [one, other], month, note }: Pair): Finding {
  const { table } = one.counts;
  const names = [nameText(one), nameText(other)] as const;
  const { header } = nameOf(one);
  const isColumn = table.categories.some((category) => category.header === header);
  const notes = names.map((text) => ({ sheet: table.sheet, column: isColumn ? header : text, readAs: `counted: ${text}` }));
  const cell = other.cell ?? one.cell;
  const address = cell?.sheet === table.sheet ? localAddress(cell) : null;
  return finding("offenceRenamed", { sheet: table.sheet, address }, { names, month, note, notes });
}

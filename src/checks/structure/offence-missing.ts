import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { card, counted, listed, placed, quoted } from "../writing";
import { allLines, offenceOf, type TableLine } from "./alike/counted-lines";

/** So many other places must have the offence, which show how many the place would have. */
const FEWEST_OTHERS = 2;
/** A sheet where more pairs of a place and an offence have no row has rows only where there were offences. */
const MOST_HOLES = 0.05;
/** So many offences, by the smallest share that another place has of it, do not fail to happen by chance; two places show less of it. */
const FEWEST_EXPECTED = { byTwo: 60, byMore: 20 } as const;

/** A place without any row of an offence that all other places have: its rows were lost on the way to the sheet. */
export const offenceMissing = card("structure", "offenceMissing", "Place without an offence that all others have", {
  waits: true,
  looksAt:
    "a place that has no row of an offence, where all other places have some and the sheet otherwise has rows for nearly every place and offence, or that has 0 of it in every month",
  toDo: "Add the rows, with 0 for no offences. You can also say that no row means none.",
  message: ({ place, offence, others, least, zeros }, at) =>
    zeros
      ? `${placed(at)}${quoted(offence)} is 0 in every month for ${quoted(place)}, and ${others} other places have some. By the smallest share of them it would have about ${counted(least, "offence")}. Enter its counts. If there were none, accept this and give the reason.`
      : `${placed(at)}there is no row of ${quoted(offence)} for ${quoted(place)}, and ${others} other places have some. By the smallest share of them it would have about ${counted(least, "offence")}. Add the rows, with 0 for no offences. If no row means none, say so.`,
  answers: ({ sheets, zeros }) =>
    zeros ? [] : [{ label: "No row means none", notes: sheets.map((sheet) => ({ sheet, column: "", readAs: "no row means none" })) }],
  restsOn: ({ place, offence }) => [place, offence],
  find: (input) => {
    const lines = allLines(input);
    const headers = new Set(lines.flatMap(({ names }) => [...names].flatMap(([key, { ofPlace }]) => (ofPlace ? [key] : []))));
    const found = [...headers].flatMap((key) => missingUnder(key, lines));
    return found
      .filter((each, at) => at === found.findIndex(({ place, offence }) => place === each.place && offence === each.offence))
      .map(asFinding);
  },
});

/** What a place counts of an offence. */
interface Pair {
  total: number;
  readonly lines: TableLine[];
}

/** A place without rows of an offence. */
interface Hole {
  readonly place: string;
  readonly offence: string;
  readonly others: number;
  /** What it would have by the smallest share of the other places. */
  readonly least: number;
  readonly sheets: readonly string[];
  /** Where it has rows, and all of them are 0. */
  readonly zeros?: true;
}

function missingUnder(key: string, lines: readonly TableLine[]): readonly Hole[] {
  const places = new Map<string, Map<string, Pair>>();
  const offences = new Map<string, string>();
  for (const line of lines) {
    const place = normalised(line.names.get(key)?.text ?? "");
    const offence = offenceOf(line);
    if (place === "" || offence === "") continue;
    const own = places.get(place) ?? new Map<string, Pair>();
    const pair = own.get(offence) ?? { total: 0, lines: [] };
    pair.total += line.total;
    pair.lines.push(line);
    places.set(place, own.set(offence, pair));
    offences.set(offence, offenceText(line));
  }
  // A name that one place alone has may be another's name there: "Burglary offences" where all others have "Burglary".
  const placesOf = (offence: string) => [...places.values()].filter((own) => own.has(offence)).length;
  const alone = [...offences.keys()].filter((offence) => placesOf(offence) === 1);
  for (const offence of alone) offences.delete(offence);
  const most = Math.max(1, MOST_HOLES * places.size * offences.size);
  const pairs = [...places.values()].reduce((sum, own) => sum + own.size, 0) - alone.length;
  const holes = places.size * offences.size - pairs;
  const missing = holes > 0 && holes <= most ? lacking(key, { places, offences }, (pair) => pair !== undefined) : [];
  const zeros = lacking(key, { places, offences }, (pair) => pair?.total !== 0);
  return [...missing, ...(zeros.length <= most ? zeros.map((hole) => ({ ...hole, zeros: true as const })) : [])];
}

interface Pairs {
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Pair>>;
  readonly offences: ReadonlyMap<string, string>;
}

/** The places that alone lack an offence of which all others have some. Where another place has none either, the smallest share is 0. */
function lacking(key: string, { places, offences }: Pairs, has: (pair: Pair | undefined) => boolean): readonly Hole[] {
  const lackedOnce = [...offences].filter(
    ([offence]) => [...places.values()].reduce((sum, own) => sum + (has(own.get(offence)) ? 1 : 0), 0) === places.size - 1,
  );
  return [...places.values()].flatMap((own) =>
    lackedOnce.flatMap(([offence, text]): readonly Hole[] => {
      if (has(own.get(offence))) return [];
      const others = [...places.values()].filter((other) => other !== own);
      const least = Math.min(...others.map((other) => shareOf(other, offence))) * totalOf(own);
      const ownLines = [...own.values()].flatMap((pair) => pair.lines);
      const isSaid = ownLines.some(({ counts: { table } }) => table.said.noRowMeansNone);
      const isCounted = [...places.values()].some((other) => other.get(offence)?.lines.some(({ cell }) => cell !== null));
      const isPlaceCounted = ownLines.some(({ cell }) => cell !== null);
      const isMuch = least >= FEWEST_EXPECTED[others.length > FEWEST_OTHERS ? "byMore" : "byTwo"];
      if (others.length < FEWEST_OTHERS || !isMuch || isSaid || !isCounted || !isPlaceCounted) return [];
      const name = ownLines[0]!.names.get(key)!.text;
      const sheets = [...new Set(ownLines.flatMap((line) => line.sheets))];
      return [{ place: name, offence: text, others: others.length, least: Math.round(least), sheets }];
    }),
  );
}

/** An offence beside all others of a place. */
function shareOf(own: ReadonlyMap<string, Pair>, offence: string): number {
  const count = own.get(offence)?.total ?? 0;
  const rest = totalOf(own) - count;
  return rest > 0 ? count / rest : 0;
}

function totalOf(own: ReadonlyMap<string, Pair>): number {
  return [...own.values()].reduce((sum, { total }) => sum + total, 0);
}

function offenceText({ names }: TableLine): string {
  return listed([...names.values()].flatMap(({ ofOffence, text }) => (ofOffence ? [text] : [])));
}

function asFinding({ sheets, ...hole }: Hole): Finding {
  const place = { sheet: sheets.length === 1 ? sheets[0]! : null, address: null };
  return finding("offenceMissing", place, { ...hole, sheets });
}

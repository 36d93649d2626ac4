import { oneLine } from "../../domain/text";

/** What is less may count as more under these, or may not. */
const MAY_BE_OF_FALLS =
  /^(?:(?:%|no\.?|number|per ?cent(?:age)?|pct\.?) ?)?(?:fewer|less|lower|saved|savings?|improvement|reduction|decrease|fall|drop)(?: (?:in )?(?:offences|crimes))?(?: ?(?:\(?%\)?|\(?no\.?\)?))?$/i;
/** The first is taken less the second: "2018 minus 2019", "2018-2019". */
const MINUS = /^[)\s]*(?:minus|less|take away|[-−–])[(\s]*$/i;
/** What a change is measured from stands behind these: "Change from 2019", "from 2019 to 2018". */
const FROM = /\b(?:from|since|on|over|against|versus|vs?\.?|compared (?:with|to))\s*\(?$/i;

/**
 * True for the header of differences that may be those of the earlier total less the later one: it says the order, "2018 minus 2019" and
 * "Change from 2019", or falls, "Fewer". The rows must show whether they are.
 */
export function mayBeReversed(header: string, [earlier, later]: readonly [string, string]): boolean {
  const text = oneLine(header);
  if (MAY_BE_OF_FALLS.test(text)) return true;
  const [first, second] = [placeIn(text, earlier, later), placeIn(text, later, earlier)];
  if (second === null) return false;
  if (first !== null && first.from < second.from) return MINUS.test(text.slice(first.to, second.from));
  return FROM.test(text.slice(0, second.from));
}

/** Where a text names a period as its header does, by what the other's does not say: "2019" of "12 months to Dec 2019". */
function placeIn(text: string, header: string, other: string): { readonly from: number; readonly to: number } | null {
  const own = wordsOf(header).filter((word) => !wordsOf(other).includes(word));
  const places = own.map((word) => ({ word, from: text.toLowerCase().indexOf(word) })).filter(({ from }) => from >= 0);
  const [place] = places.toSorted((one, next) => one.from - next.from || next.word.length - one.word.length);
  return place === undefined ? null : { from: place.from, to: place.from + place.word.length };
}

/** A header's years, "2018/19", "2019", and months with years, "Jan 20". */
function wordsOf(header: string): readonly string[] {
  return [
    ...oneLine(header)
      .toLowerCase()
      .matchAll(/(?:\p{L}{3,9}\.? '?)?\d{4}(?:[/-]\d{2,4})?|\p{L}{3,9}\.? '?\d{2}(?!\d)/gu),
  ].flatMap(([word]) => {
    const year = /\d{4}(?:[/-]\d{2,4})?$/.exec(word)?.[0];
    return year === undefined || year === word ? [word] : [word, year];
  });
}

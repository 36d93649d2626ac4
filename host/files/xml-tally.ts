/** The contents of an XML part that fill memory. */
export interface Tally {
  readonly cells: number;
  readonly texts: number;
  readonly merges: number;
  /** The longest run without a tag, in bytes. */
  readonly letters: number;
  /** The largest number of a row, and of a column that is given a width. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Whether it has a document type declaration: its entities can stand for any amount of text. */
  readonly declaresTypes: boolean;
}

const LESS_THAN = 0x3c;
const COLON = 0x3a;
const bytesOf = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const CELL = bytesOf("c");
const TEXT = bytesOf("si");
const ROW = bytesOf("row");
const COLUMN = bytesOf("col");
const MERGE = bytesOf("mergeCell");
const TYPES = bytesOf("!DOCTYPE");
/** No prefix of a tag is longer than it is looked at here. */
const LONGEST_PREFIX = 12;

/** Counts in raw bytes, since decoding text of this size is costly. */
export function tally(bytes: Uint8Array): Tally {
  let cells = 0;
  let texts = 0;
  let merges = 0;
  let letters = 0;
  let lastRow = 0;
  let lastColumn = 0;
  let declaresTypes = false;
  let last = 0;
  for (let at = bytes.indexOf(LESS_THAN); at !== -1; at = bytes.indexOf(LESS_THAN, at + 1)) {
    letters = Math.max(letters, at - last);
    last = at;
    const name = behindPrefix(bytes, at + 1);
    if (isTag(bytes, name, CELL)) {
      cells++;
      lastRow = Math.max(lastRow, numberIn(bytes, name, REFERENCE));
    } else if (isTag(bytes, name, ROW)) lastRow = Math.max(lastRow, numberIn(bytes, name, REFERENCE));
    else if (isTag(bytes, name, COLUMN)) lastColumn = Math.max(lastColumn, numberIn(bytes, name, MOST));
    else if (isTag(bytes, name, TEXT)) texts++;
    else if (isTag(bytes, name, MERGE)) merges++;
    else if (TYPES.every((byte, index) => bytes[name + index] === byte)) declaresTypes = true;
  }
  return { cells, texts, merges, letters: Math.max(letters, bytes.length - last), lastRow, lastColumn, declaresTypes };
}

/** Where the name starts behind a prefix such as "x:", if there is one. */
function behindPrefix(bytes: Uint8Array, start: number): number {
  for (let at = start; at < start + LONGEST_PREFIX; at++) {
    const byte = bytes[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || !isLetter(byte)) return start;
  }
  return start;
}

/** Whether the tag's name is this one and no longer one. */
const isTag = (bytes: Uint8Array, at: number, name: readonly number[]): boolean =>
  bytes[at] === name[0] && name.every((byte, index) => bytes[at + index] === byte) && !isLetter(bytes[at + name.length] ?? 0);

const GREATER_THAN = 0x3e;
const EQUALS = 0x3d;
const REFERENCE = bytesOf(" r=");
const MOST = bytesOf(" max=");

/** The digits of an attribute's value, as a number: 12 of ` r="AB12"`. */
function numberIn(bytes: Uint8Array, start: number, attribute: readonly number[]): number {
  const equals = attribute.length - 1;
  for (let at = start; at < bytes.length && bytes[at] !== GREATER_THAN; at++) {
    if (bytes[at + equals] !== EQUALS || !attribute.every((byte, index) => bytes[at + index] === byte)) continue;
    let number = 0;
    const quote = bytes[at + attribute.length];
    for (let index = at + attribute.length + 1; bytes[index] !== quote && index < bytes.length; index++) {
      const digit = bytes[index]! - 0x30;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    }
    return number;
  }
  return 0;
}

/** Roughly, an ASCII letter or digit: the characters that continue a tag's name. */
const isLetter = (byte: number): boolean => byte >= 0x30 && byte !== 0x3c && byte !== 0x3e && byte !== COLON;

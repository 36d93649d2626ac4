import { HostFileError } from "../errors";

const LONGEST = 500 * 1024 * 1024;

/**
 * The text of a file's bytes: UTF-8 and UTF-16 with or without a byte order mark, otherwise Windows-1252, the code page that Excel on
 * Windows saves text in. Null where the bytes are not text. `name` is the file's, for the message. Throws a HostFileError where the
 * encoding cannot be determined: two different names must never become one.
 */
export function decodeText(bytes: Uint8Array, name: string): string | null {
  if (bytes.length > LONGEST)
    throw new HostFileError(
      "TooLarge",
      `${name} holds ${Math.round(bytes.length / 1024 / 1024)} MB, but at most 500 MB of text can be read. Nothing was read. Leave out columns that you do not need, or split the file.`,
    );
  const text = decoded(bytes, name);
  // No table has other control characters, except the mark that DOS put at a file's end.
  const whole = text?.replace(/\x1a+$/, "") ?? null;
  return whole === null || NO_TEXT.test(whole) ? null : whole;
}

const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

function decoded(bytes: Uint8Array, name: string): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), "utf-16be");
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  if (declared !== null) return declared.decode(bytes);
  if ((first === 0xef && second === 0xbb && third === 0xbf) || !isWindows1252(bytes))
    throw new HostFileError(
      "UnclearText",
      `${name}: its text encoding is not clear. It is neither UTF-8 nor Windows-1252 throughout. Open it in Excel, check the names, and save it as .xlsx.`,
    );
  // Some versions of Node treat Windows-1252 as Latin-1, which has control characters from 80 to 9F.
  return new TextDecoder("latin1").decode(bytes).replace(/[\x80-\x9f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80]!);
}

/** What Windows-1252 has from 80 to 9F. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The encoding that a web page or an XML file declares, where it is not one of the usual ones. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (!/^\s*</.test(head)) return null;
  const label = /(?:charset|encoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || /^(utf-?(8|16).*|windows-1252|iso-8859-1|latin1|us-ascii)$/.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const utf16 = (bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | null =>
  bytes.length % 2 === 0 ? strictly(encoding, bytes) : null;

/** Digits, separators and line ends reveal the byte order: in the wrong order they are East Asian characters. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] !== 0 && bytes[at]! < 0x80 && bytes[at + 1] === 0) little += 1;
    else if (bytes[at] === 0 && bytes[at + 1] !== 0 && bytes[at + 1]! < 0x80) big += 1;
  }
  if (Math.max(little, big) <= 4 * Math.min(little, big)) return null;
  return utf16(bytes, little > big ? "utf-16le" : "utf-16be");
}

/** No byte that Windows-1252 lacks, and no letter that only UTF-8 writes so. */
function isWindows1252(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    // "Ã©": a capital with a sign of the upper control block behind it is UTF-8, with letters elsewhere that are not.
    if (byte >= 0xc3 && byte <= 0xc5 && bytes[at + 1]! >= 0x80 && bytes[at + 1]! <= 0xbf) return false;
  }
  return true;
}

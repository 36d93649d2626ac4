/** Ways to write a text as bytes. */
export const ENCODINGS = ["UTF-8", "UTF-8 marked", "UTF-16LE", "UTF-16LE marked", "UTF-16BE", "UTF-16BE marked", "Windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text's bytes in an encoding; with a byte order mark where its name says so. */
export function bytesIn(encoding: Encoding, text: string): Uint8Array {
  const marked = encoding.endsWith("marked") ? `\uFEFF${text}` : text;
  if (encoding.startsWith("UTF-8")) return Buffer.from(marked, "utf8");
  const little = Buffer.from(marked, "utf16le");
  if (encoding.startsWith("UTF-16LE")) return little;
  if (encoding.startsWith("UTF-16BE")) return little.swap16();
  return Uint8Array.from(text, (char) => {
    const at = HIGH.indexOf(char);
    const code = at >= 0 ? 0x80 + at : char.charCodeAt(0);
    if (code > 0xff) throw new Error(`Windows-1252 has no ${char}`);
    return code;
  });
}

/** What Windows-1252 has from 80 to 9F. */
const HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

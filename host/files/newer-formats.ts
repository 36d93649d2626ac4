/** The list of a sheet's conditional formats of the newer kind, which may look at other sheets. */
const URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const EXTENSION = new RegExp(`<ext\\b[^>]*\\suri="${URI.replace(/[{}]/g, "\\$&")}"[^>]*>[\\s\\S]*?</ext>`, "gi");
const FORMAT = /<x14:conditionalFormatting\b(?!s)[\s\S]*?<\/x14:conditionalFormatting>/g;
/** Those that the engine reads and writes. */
const KNOWN = /<x14:cfRule\b[^>]*\stype="(?:dataBar|iconSet)"[^>]*?(?:\/>|>[\s\S]*?<\/x14:cfRule>)/g;

/** The newer formats behind a sheet's cells that the engine does not know. */
export const newerFormats = (rest: string): readonly string[] =>
  [...rest.matchAll(EXTENSION)]
    .flatMap(([extension]) => [...extension.matchAll(FORMAT)].map(([format]) => format.replace(KNOWN, "")))
    .filter((format) => format.includes("<x14:cfRule"));

/** Puts them beside those that the engine wrote; the rest become an extension of their own. */
export function withNewerFormats(
  rest: string,
  formats: readonly string[],
): { readonly rest: string; readonly extensions: readonly string[] } {
  if (formats.length === 0) return { rest, extensions: [] };
  const inner = formats.join("");
  const end = "</x14:conditionalFormattings>";
  if (rest.includes(end)) return { rest: rest.replace(end, () => inner + end), extensions: [] };
  const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
  return { rest, extensions: [`<ext ${x14} uri="${URI}"><x14:conditionalFormattings>${inner}${end}</ext>`] };
}

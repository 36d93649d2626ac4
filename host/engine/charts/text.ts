import type { ChartRichText, ChartTextProperties, ChartTextRun, ChartTitle } from "../../library";

/** A font's settings as the API names them. Sizes are points here and hundredths of a point in the engine. */
export interface FontChange {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  /** RRGGBB */
  readonly color?: string;
}

/** A font change in the engine's terms. */
export function textChange(change: FontChange): ChartTextProperties {
  return {
    ...(change.name !== undefined && { fontFamily: change.name, complexScriptFamily: change.name }),
    ...(change.size !== undefined && { size: Math.round(change.size * 100) }),
    ...(change.bold !== undefined && { bold: change.bold }),
    ...(change.italic !== undefined && { italic: change.italic }),
    ...(change.underline !== undefined && { underline: change.underline === "Single" ? "sng" : "none" }),
    ...(change.color !== undefined && { color: { srgb: change.color } }),
  };
}

/** The plain text of a title or label. */
export const plainText = (text: ChartRichText | undefined): string | undefined =>
  text?.paragraphs.map((paragraph) => (paragraph.runs ?? []).map((run) => run.text).join("")).join("\n");

/** A text with one look. Lines become paragraphs, as in DrawingML. */
export function richText(text: string, properties: ChartTextProperties): ChartRichText {
  return {
    paragraphs: text
      .split(/\r\n|\r|\n/)
      .map((line) => ({ properties: { defaultRunProperties: { ...properties } }, runs: [{ text: line, properties: { ...properties } }] })),
  };
}

/** Changes the font of a title's whole text, now and for text set later. */
export function restyleTitle(title: ChartTitle, change: ChartTextProperties): void {
  if (!title.text) {
    title.txPr = { ...title.txPr, ...change };
    return;
  }
  for (const paragraph of title.text.paragraphs) {
    paragraph.properties = { ...paragraph.properties, defaultRunProperties: { ...paragraph.properties?.defaultRunProperties, ...change } };
    paragraph.runs = (paragraph.runs ?? []).map((run) => ({ ...run, properties: { ...run.properties, ...change } }));
  }
}

/**
 * Changes the font of some characters, counted from 0 over the whole text, line breaks included; runs are split where
 * needed.
 */
export function restyleSubstring(text: ChartRichText, start: number, length: number, change: ChartTextProperties): void {
  let offset = 0;
  for (const paragraph of text.paragraphs) {
    const runs: ChartTextRun[] = [];
    for (const run of paragraph.runs ?? []) {
      runs.push(...splitRun(run, start - offset, start + length - offset, change));
      offset += run.text.length;
    }
    paragraph.runs = runs;
    offset++; // the line break
  }
}

function splitRun(run: ChartTextRun, from: number, to: number, change: ChartTextProperties): readonly ChartTextRun[] {
  const start = Math.min(Math.max(0, from), run.text.length);
  const end = Math.min(Math.max(start, to), run.text.length);
  if (start === end) return [run];
  const part = (text: string, properties: ChartTextProperties | undefined) => ({ ...run, text, properties: { ...properties } });
  return [
    part(run.text.slice(0, start), run.properties),
    part(run.text.slice(start, end), { ...run.properties, ...change }),
    part(run.text.slice(end), run.properties),
  ].filter((piece) => piece.text !== "");
}

/** The runs that cover some characters of the text. */
export function propertiesWithin(text: ChartRichText, start: number, length: number): readonly ChartTextProperties[] {
  let offset = 0;
  const found: ChartTextProperties[] = [];
  for (const paragraph of text.paragraphs) {
    for (const run of paragraph.runs ?? []) {
      if (offset < start + length && offset + run.text.length > start) found.push(run.properties ?? {});
      offset += run.text.length;
    }
    offset++;
  }
  return found;
}

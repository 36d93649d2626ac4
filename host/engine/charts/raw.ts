import {
  type ChartRichText,
  type ChartTextProperties,
  type ChartTitle,
  parseSpPr,
  parseTxPr,
  type ShapeProperties,
  xmlDecode,
} from "../../library";
import { without } from "../without";

/*
 * The engine keeps looks and titles of a chart that it read as raw XML, and writes that XML even when the fields beside it were set. So
 * what is to change is first read out of the XML; the rest keeps its XML, and loses nothing.
 */
interface Raw {
  readonly _rawXml?: string;
}

const isRaw = (value: object): value is object & { _rawXml: string } => typeof (value as Raw)._rawXml === "string";

/** A fill and line as fields. */
export function structuredShape(shape: ShapeProperties | undefined): ShapeProperties | undefined {
  return shape && isRaw(shape) ? without(parseSpPr(shape) as ShapeProperties & Raw, "_rawXml") : shape;
}

/** A font as fields. */
export function structuredText(text: ChartTextProperties | undefined): ChartTextProperties | undefined {
  return text && isRaw(text) ? without(parseTxPr(text) as ChartTextProperties & Raw, "_rawXml") : text;
}

/** A title with its text, or the cell it comes from, as fields. */
export function structuredTitle(title: ChartTitle | undefined): ChartTitle | undefined {
  if (!title) return undefined;
  const shape = structuredShape(title.spPr);
  const text = structuredText(title.txPr);
  const plain: ChartTitle = { ...without(title, "rawTx", "spPr", "txPr"), ...(shape && { spPr: shape }), ...(text && { txPr: text }) };
  if (title.rawTx === undefined || title.text) return plain;
  const formula = /<c:f>([^<]*)<\/c:f>/.exec(title.rawTx)?.[1];
  return formula === undefined ? { ...plain, text: richTextOf(title.rawTx) } : { ...plain, strRef: { formula: xmlDecode(formula) } };
}

function richTextOf(xml: string): ChartRichText {
  const paragraphs = [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, paragraph]) => {
    const alignment = /<a:pPr\b[^>]*\balgn="(\w+)"/.exec(paragraph!)?.[1];
    const look = runProperties(/<a:defRPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:defRPr>)/.exec(paragraph!)?.[0]);
    const runs = [...paragraph!.matchAll(/<a:r>([\s\S]*?)<\/a:r>/g)].map(([, run]) => ({
      text: xmlDecode(/<a:t\b[^>]*>([\s\S]*?)<\/a:t>/.exec(run!)?.[1] ?? ""),
      properties: { ...look, ...runProperties(/<a:rPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:rPr>)/.exec(run!)?.[0]) },
    }));
    return { properties: { defaultRunProperties: look, ...(alignment !== undefined && { alignment: alignment as "l" }) }, runs };
  });
  const rotation = /<a:bodyPr\b[^>]*\brot="(-?\d+)"/.exec(xml)?.[1];
  return { paragraphs, ...(rotation !== undefined && { bodyProperties: { rotation: Number(rotation) } }) };
}

const runProperties = (xml: string | undefined): ChartTextProperties =>
  xml === undefined ? {} : (structuredText({ _rawXml: `<c:txPr>${xml}</c:txPr>` } as ChartTextProperties) ?? {});

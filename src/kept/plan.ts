import * as v from "valibot";
import { parseAddress } from "../domain/address";
import { BLUE, PALETTE, type ColourName } from "../report/colours";
import { STYLES, type StyleName } from "../report/layout/styles";
import { FIGURE_NAMES, type FigureName } from "../report/commentary/figure-names";
import type { ChartPlan, ReportPlan, SheetPlan } from "../report/plan";
import { FIGURES, MONTH, NAMES, type PlanSlot } from "./build-state";
import { escaped, unescaped } from "../domain/xml-text";
import { ADDRESS, readText, textOf, type KeptForm, type KeptReading } from "./kept";

/** A plan with the number of the build that made it. */
export interface BuiltPlan {
  readonly build: number;
  readonly plan: ReportPlan;
}

/** One namespace for each slot. */
export const PLAN_NAMESPACE: Readonly<Record<PlanSlot, string>> = { 1: "urn:strand-report:plan:1", 2: "urn:strand-report:plan:2" };

/** The colours of charts in plans from before colours had names. */
const UNNAMED: Readonly<Record<string, ColourName>> = {
  "#12436D": "main",
  "#B4C3D3": "earlier",
  "#5F7388": "earlierText",
};

const TEXT = v.string();
const TEXTS = v.array(TEXT);
const NUMBERS = v.array(v.number());
const COLOUR = v.pipe(
  TEXT,
  v.transform((colour) => UNNAMED[colour] ?? colour),
  v.picklist(Object.keys(PALETTE) as ColourName[]),
);
/** At first the later of two bars had a colour of its own, and the earlier one the main colour. */
const ACCENTS: readonly string[] = ["accent", "#F46A25"];
const BARS = v.pipe(
  v.array(TEXT),
  v.transform((colours) => (colours.some((colour) => ACCENTS.includes(colour)) ? ["earlier", "main"] : colours)),
  v.array(COLOUR),
);
const LOOK = v.picklist(["points", "line", "dashes", "diamonds"]);
const CELL = v.union([v.object({ text: TEXT }), v.object({ number: v.number() }), v.object({ formula: TEXT })]);
const ROWS = { first: v.number(), height: v.number() };

const CHART: v.GenericSchema<unknown, ChartPlan> = v.pipe(
  v.object({
    name: TEXT,
    kind: v.picklist(["columns", "stacked", "bars", "lines"]),
    title: TEXT,
    colouredWords: v.array(v.object({ words: TEXT, colour: COLOUR })),
    series: v.array(
      v.object({ name: TEXT, values: TEXT, categories: TEXT, colour: COLOUR, barColours: BARS, look: v.exactOptional(LOOK) }),
    ),
    gap: v.optional(v.number()),
    majorUnit: v.nullable(v.number()),
    minimum: v.optional(v.nullable(v.number())),
    labels: v.nullable(TEXT),
    labelEvery: v.exactOptional(v.number()),
    area: v.object({ from: TEXT, to: TEXT }),
  }),
  v.transform(({ gap, minimum, ...chart }) => ({
    ...chart,
    gap: gap ?? (chart.kind === "bars" ? 45 : 35),
    // Columns began at zero before plans said so.
    minimum: minimum === undefined ? (chart.kind === "columns" ? 0 : null) : minimum,
  })),
);

const PAGE = v.object({
  orientation: v.picklist(["portrait", "landscape"]),
  printArea: TEXT,
  titleRows: TEXT,
  classification: TEXT,
  breaks: v.array(ADDRESS),
  blocks: v.optional(v.array(v.object({ ...ROWS, parts: v.exactOptional(v.array(v.object(ROWS))) }))),
  charts: v.exactOptional(v.array(v.object(ROWS))),
});

const SHEET: v.GenericSchema<unknown, SheetPlan> = v.pipe(
  v.object({
    sheet: TEXT,
    columnWidths: NUMBERS,
    rowHeights: NUMBERS,
    cells: v.array(v.array(v.nullable(CELL))),
    styles: v.array(v.object({ style: v.picklist(Object.keys(STYLES) as StyleName[]), areas: TEXTS })),
    merges: TEXTS,
    charts: v.array(CHART),
    commentary: v.array(v.object({ key: TEXT, address: ADDRESS })),
    frozenRows: v.number(),
    page: PAGE,
  }),
  v.transform((sheet) => ({
    ...sheet,
    page: { ...sheet.page, blocks: sheet.page.blocks ?? pagesAsBlocks(sheet.page.breaks, sheet.rowHeights) },
  })),
);

/** A plan of an earlier version lacks what had no name then. */
const VALUES = Object.fromEntries(FIGURE_NAMES.map((name) => [name, v.optional(TEXT, "[x]")])) as Record<
  FigureName,
  v.OptionalSchema<typeof TEXT, "[x]">
>;

const PLAN: v.GenericSchema<unknown, ReportPlan> = v.object({
  report: SHEET,
  data: SHEET,
  names: v.array(v.object({ name: TEXT, refersTo: TEXT })),
  colours: v.optional(v.object({ main: TEXT }), BLUE),
  figures: v.optional(FIGURES, []),
  filled: v.exactOptional(
    v.object({
      names: NAMES,
      boxes: v.array(v.object({ key: TEXT, from: TEXT, text: TEXT })),
      strands: v.array(v.object({ strand: TEXT, values: v.object(VALUES) })),
    }),
  ),
  latest: v.exactOptional(MONTH),
  leftOut: v.exactOptional(v.array(TEXT)),
  basis: v.exactOptional(TEXT),
});

/** The first plans had no number: no build is number 0. From version 2 on there are charts of lines. */
const FORM: KeptForm<BuiltPlan> = {
  version: 2,
  schema: v.union([
    v.object({ build: v.number(), plan: PLAN }),
    v.pipe(
      PLAN,
      v.transform((plan) => ({ build: 0, plan })),
    ),
  ]),
};

/** Where a plan does not say what its page breaks were worked out from, its pages are not broken further. */
function pagesAsBlocks(breaks: readonly string[], heights: readonly number[]): SheetPlan["page"]["blocks"] {
  const starts = breaks.map((address) => parseAddress(address).row);
  return starts.map((first, page) => ({
    first,
    height: heights.slice(first, starts[page + 1]).reduce((sum, height) => sum + height, 0),
  }));
}

/** Characters of one part: one request of Excel on the web carries one part and more. */
const CHARACTERS_A_PART = 400_000;

/** The plan as XML, in as many parts as it needs. JSON needs no more escaping than other text. */
export function planToXml(slot: PlanSlot, built: BuiltPlan): readonly string[] {
  const pieces = inPieces(textOf(FORM, built));
  return pieces.map((piece, index) => {
    return `<?xml version="1.0" encoding="UTF-8"?><plan xmlns="${PLAN_NAMESPACE[slot]}" build="${built.build}" part="${index + 1}" of="${pieces.length}">${escaped(piece)}</plan>`;
  });
}

/** A character of two code units stays whole. */
function inPieces(text: string): readonly string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${CHARACTERS_A_PART}}(?![\\uDC00-\\uDFFF])`, "g")) ?? [];
}

/** A plan as it was read, and the texts that are not parts of it. */
export type PlanReading = KeptReading<BuiltPlan> & { readonly stale: readonly number[] };

/**
 * The plan that planToXml wrote, in this version or an earlier one, from all of its parts in any order. Where a build was cut off between
 * keeping its own plan and dropping the one before, it is the last whole one. The first versions wrote one part, without a number.
 */
export function planFromXml(parts: readonly string[]): PlanReading {
  const all = parts.map((xml, index) => {
    const start = xml.indexOf("<plan");
    const end = xml.indexOf(">", start) + 1;
    const attribute = (name: string) => new RegExp(` ${name}="(\\d+)"`).exec(xml.slice(start, end))?.[1];
    const [build, part, of] = [Number(attribute("build") ?? 0), Number(attribute("part") ?? 1), Number(attribute("of") ?? 1)];
    return { index, build, part, of, json: xml.slice(end, xml.lastIndexOf("</plan>")) };
  });
  const builds = [...new Set(all.map(({ build }) => build))]
    .sort((a, b) => b - a)
    .map((build) => all.filter((piece) => piece.build === build));
  const pieces = builds.find((same) => same.every(({ of }) => of === same.length));
  if (pieces === undefined) return { value: null, problem: "a part of it is missing", stale: [] };
  const stale = all.filter((piece) => !pieces.includes(piece)).map(({ index }) => index);
  const json = pieces
    .toSorted((a, b) => a.part - b.part)
    .map((piece) => piece.json)
    .join("");
  return { ...readText(FORM, unescaped(json)), stale };
}

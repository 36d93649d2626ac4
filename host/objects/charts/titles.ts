import { cellText } from "../../engine/cell-text";
import { cellsOf } from "../../engine/charts/caches";
import { placementOf } from "../../engine/charts/chart-book";
import { boxOf } from "../../engine/charts/frames";
import { structuredShape } from "../../engine/charts/raw";
import { referencedRange } from "../../engine/charts/references";
import { plainText, propertiesWithin, restyleSubstring, restyleTitle, richText } from "../../engine/charts/text";
import { type ChartRef, edit } from "../../engine/charts/types";
import { without } from "../../engine/without";
import type { ChartTextProperties, ChartTitle } from "../../library";
import { apiNotFound, invalidArgument, invalidOperation } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition, type Since } from "../definition";
import { expectFlag, expectNumber, expectText } from "../expect";
import { hostObject } from "../kinds";
import { meantBy, wordFor } from "../words";
import { partFormat, type TextSlot } from "./slots";
import { degreesOf, rotationOf } from "./text-members";

/** The title of a chart or of an axis. */
export interface TitleSlot {
  readonly ref: ChartRef;
  read(): ChartTitle | undefined;
  write(title: ChartTitle | undefined): void;
  /** What Excel shows where no text was given. */
  automatic(): string;
  readonly look: ChartTextProperties;
}

interface Substring {
  readonly title: TitleSlot;
  readonly start: number;
  readonly length: number;
}

declare module "../kinds" {
  interface ObjectKinds {
    ChartTitle: TitleSlot;
    ChartTitleFormat: TitleSlot;
    ChartFormatString: Substring;
    ChartAxisTitle: TitleSlot;
    ChartAxisTitleFormat: TitleSlot;
  }
}

/** The title to be changed, made if there is none. */
function made(slot: TitleSlot): ChartTitle {
  const title = slot.read() ?? { overlay: false, txPr: { ...slot.look } };
  slot.write(title);
  return title;
}

function textOfTitle(slot: TitleSlot): string {
  const title = slot.read();
  const range = referencedRange(title?.strRef?.formula, slot.ref.sheet.workbook);
  if (range) return cellsOf(range).map(cellText).join(" ");
  return plainText(title?.text) ?? slot.automatic();
}

function setText(slot: TitleSlot, text: string): void {
  edit(slot.ref, () => {
    const title = made(slot);
    // New text takes the look of the old text's start, as in Excel.
    const look = title.text?.paragraphs[0]?.runs?.[0]?.properties ?? title.txPr ?? slot.look;
    const alignment = title.text?.paragraphs[0]?.properties?.alignment;
    title.text = richText(text, look);
    if (alignment) for (const paragraph of title.text.paragraphs) paragraph.properties = { ...paragraph.properties, alignment };
    delete title.strRef;
    delete title.txPr; // a file has a title's look either with its runs or for the whole
  });
}

/** Text that can be formatted in parts: the automatic title becomes a real one. */
function ownText(slot: TitleSlot): void {
  if (!slot.read()?.text) setText(slot, textOfTitle(slot));
}

const fontSlot = (slot: TitleSlot): TextSlot => ({
  ref: slot.ref,
  read: () => {
    const title = slot.read();
    const runs = title?.text?.paragraphs.flatMap((paragraph) => paragraph.runs ?? []) ?? [];
    return runs.length > 0 ? runs.map((run) => run.properties ?? {}) : [title?.txPr ?? slot.look];
  },
  write: (change) => restyleTitle(made(slot), change),
});

const { fill, border } = partFormat<TitleSlot>(
  ({ ref }) => ref,
  (slot) => slot.read(),
  made,
);
const font: PropertyDefinition<TitleSlot> = { since: "1.1", object: (slot) => hostObject("ChartFont", fontSlot(slot)) };

export const chartTitleFormat = define("ChartTitleFormat", { properties: { Font: font, Fill: fill("1.1"), Border: border("1.7") } });
export const chartAxisTitleFormat = define("ChartAxisTitleFormat", {
  properties: { Font: font, Fill: fill("1.8"), Border: border("1.8") },
});

const text: PropertyDefinition<TitleSlot> = {
  since: "1.1",
  get: textOfTitle,
  set: (slot, value) => setText(slot, expectText(value, "ChartTitle.text", 255)),
};

const visible: PropertyDefinition<TitleSlot> = {
  since: "1.1",
  get: (slot) => slot.read() !== undefined,
  set: (slot, value) => {
    const shown = expectFlag(value, "ChartTitle.visible");
    edit(slot.ref, () => (shown ? void made(slot) : slot.write(undefined)));
  },
};

function textOrientation(since: Since): PropertyDefinition<TitleSlot> {
  return {
    since,
    get: (slot) => degreesOf(slot.read()?.text?.bodyProperties?.rotation ?? slot.read()?.txPr?.rotation),
    set: (slot, value) => {
      const rotation = rotationOf(value, "ChartTitle.textOrientation");
      edit(slot.ref, () => {
        ownText(slot);
        const title = made(slot);
        title.text!.bodyProperties = { ...title.text!.bodyProperties, rotation };
      });
    },
  };
}

/** What Excel's offset shadow is to the right and below. */
const SHADOW = {
  blurRadius: 50_800,
  distance: 38_100,
  direction: 2_700_000,
  alignment: "tl" as const,
  rotateWithShape: false,
  color: { srgb: "000000", alpha: 40_000 },
};

const ALIGNMENT = { Center: "ctr", Left: "l", Right: "r", Justify: "just", Distributed: "dist" } as const;

const horizontalAlignment: PropertyDefinition<TitleSlot> = {
  since: "1.7",
  get: (slot) => {
    const found = slot.read()?.text?.paragraphs[0]?.properties?.alignment;
    return wordFor(ALIGNMENT, found, "Center");
  },
  set: (slot, value) => {
    const alignment = meantBy(ALIGNMENT, value, "ChartTitle.horizontalAlignment");
    edit(slot.ref, () => {
      ownText(slot);
      for (const paragraph of made(slot).text!.paragraphs) paragraph.properties = { ...paragraph.properties, alignment };
    });
  },
};

/** Where the title was put by hand, in points. The host cannot measure where Excel would put it by itself, and says so. */
function side(axis: "x" | "y"): PropertyDefinition<TitleSlot> {
  const name = axis === "x" ? "left" : "top";
  const size = (slot: TitleSlot) => boxOf(slot.ref.chart, placementOf(slot.ref.sheet))[axis === "x" ? "width" : "height"];
  return {
    since: "1.7",
    onRequest: true,
    get: (slot) => {
      const share = slot.read()?.layout?.manualLayout?.[axis];
      if (share === undefined) throw apiNotFound(`ChartTitle.${name} of a title that was not placed`);
      return share * size(slot);
    },
    set: (slot, value) => {
      const points = expectNumber(value, `ChartTitle.${name}`, 0);
      edit(slot.ref, () => {
        const title = made(slot);
        const manual = title.layout?.manualLayout;
        title.layout = { manualLayout: { xMode: "edge", yMode: "edge", x: 0, y: 0.02, ...manual, [axis]: points / size(slot) } };
      });
    },
  };
}

const position: PropertyDefinition<TitleSlot> = {
  since: "1.7",
  get: (slot) => (slot.read()?.layout?.manualLayout ? "Automatic" : "Top"),
  set: (slot, value) => {
    oneOf(value, ["Automatic", "Top"], "ChartTitle.position");
    edit(slot.ref, () => {
      delete made(slot).layout;
    });
  },
};

function setFormula(slot: TitleSlot, formula: string): void {
  const range = referencedRange(formula, slot.ref.sheet.workbook);
  if (!range) throw invalidArgument(`ChartTitle.setFormula: ${JSON.stringify(formula)} is no range`);
  edit(slot.ref, () => {
    const title = made(slot);
    title.txPr = title.text?.paragraphs[0]?.runs?.[0]?.properties ?? title.txPr ?? slot.look;
    title.strRef = { formula: formula.replace(/^=/, "") };
    delete title.text;
  });
}

export const chartTitle = define("ChartTitle", {
  properties: {
    Text: text,
    Visible: visible,
    Overlay: {
      since: "1.1",
      get: (slot) => slot.read()?.overlay ?? false,
      set: (slot, value) => {
        const overlay = expectFlag(value, "ChartTitle.overlay");
        edit(slot.ref, () => void (made(slot).overlay = overlay));
      },
    },
    HorizontalAlignment: horizontalAlignment,
    TextOrientation: textOrientation("1.7"),
    Left: side("x"),
    Top: side("y"),
    Position: position,
    ShowShadow: {
      since: "1.7",
      get: (slot) => slot.read()?.spPr?.effectList?.outerShadow !== undefined,
      set: (slot, value) => {
        const shadow = expectFlag(value, "ChartTitle.showShadow");
        edit(slot.ref, () => {
          const title = made(slot);
          const shape = structuredShape(title.spPr) ?? {};
          const effects = without(shape.effectList ?? {}, "outerShadow");
          title.spPr = { ...shape, effectList: shadow ? { ...effects, outerShadow: SHADOW } : effects };
        });
      },
    },
    Format: { since: "1.1", object: (slot) => hostObject("ChartTitleFormat", slot) },
  },
  methods: {
    GetSubstring: {
      since: "1.7",
      call: (slot, args) => {
        const start = args.integer(0);
        const length = args.integer(1);
        if (start < 0 || length < 1 || start + length > textOfTitle(slot).length) throw invalidArgument();
        return hostObject("ChartFormatString", { title: slot, start, length });
      },
    },
    SetFormula: { since: "1.7", call: (slot, args) => setFormula(slot, args.text(0)) },
  },
});

export const chartFormatString = define("ChartFormatString", {
  properties: {
    Font: {
      since: "1.1",
      object: ({ title, start, length }) =>
        hostObject("ChartFont", {
          ref: title.ref,
          read: () => {
            const rich = title.read()?.text;
            return rich ? propertiesWithin(rich, start, length) : [title.read()?.txPr ?? title.look];
          },
          write: (change) => {
            if (title.read()?.strRef)
              throw invalidOperation("The characters of a title that comes from a cell cannot be formatted one by one.");
            ownText(title);
            restyleSubstring(made(title).text!, start, length, change);
          },
        }),
    },
  },
});

export const chartAxisTitle = define("ChartAxisTitle", {
  properties: {
    Text: text,
    Visible: visible,
    TextOrientation: textOrientation("1.12"),
    Format: { since: "1.1", object: (slot) => hostObject("ChartAxisTitleFormat", slot) },
  },
  methods: { SetFormula: { since: "1.8", call: (slot, args) => setFormula(slot, args.text(0)) } },
});

import { common, restyleArea } from "../../engine/restyle";
import { type Aspect, dressed, followStyle, lookOf, type NamedStyle, styleBookOf, styleOf } from "../../engine/styles/style-book";
import type { RangeRef, WorkbookModel } from "../../engine/workbook-model";
import { apiNotFound, HostError, invalidArgument, type Json } from "../../protocol";
import { collection } from "../collection";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition, type Since } from "../definition";
import { alive, formatCells } from "../edit";
import { expectFlag, expectText } from "../expect";
import { hostObject } from "../kinds";

declare module "../kinds" {
  interface ObjectKinds {
    Style: NamedStyle;
    StyleCollection: WorkbookModel;
  }
}

/** A property that the style's look has as any cell's has it. */
const asOfCells = (kind: string, name: string, since: Since = "1.1"): PropertyDefinition<NamedStyle> => ({
  since,
  get: ({ cell }, session) => session.property(kind, name).get!(cell, session),
  set: ({ cell }, value, session) => session.property(kind, name).set!(cell, value, session),
});

const numberFormat: PropertyDefinition<NamedStyle> = {
  since: "1.1",
  get: ({ cell }, session) => (session.property("Range", "NumberFormat").get!(cell, session) as readonly (readonly Json[])[])[0]![0]!,
  set: ({ cell }, value, session) => session.property("Range", "NumberFormat").set!(cell, expectText(value, "Style.numberFormat"), session),
};

const includes = (member: string, aspect: Aspect): PropertyDefinition<NamedStyle> => ({
  since: "1.1",
  get: ({ leavesAlone }) => !leavesAlone.has(aspect),
  set: ({ leavesAlone }, value) => {
    if (expectFlag(value, `Style.${member}`)) leavesAlone.delete(aspect);
    else leavesAlone.add(aspect);
  },
});

const style = define("Style", {
  id: ({ name }) => name,
  properties: {
    Name: { since: "1.1", get: ({ name }) => name },
    BuiltIn: { since: "1.1", get: ({ word }) => word !== undefined },
    Font: { since: "1.1", object: ({ cell }) => hostObject("RangeFont", cell) },
    Fill: { since: "1.1", object: ({ cell }) => hostObject("RangeFill", cell) },
    Borders: { since: "1.1", object: ({ cell }) => hostObject("RangeBorderCollection", cell) },
    AutoIndent: {
      since: "1.8",
      get: ({ autoIndent }) => autoIndent,
      set: (self, value) => {
        self.autoIndent = expectFlag(value, "Style.autoIndent");
      },
    },
    HorizontalAlignment: asOfCells("RangeFormat", "HorizontalAlignment"),
    VerticalAlignment: asOfCells("RangeFormat", "VerticalAlignment"),
    IndentLevel: asOfCells("RangeFormat", "IndentLevel"),
    ReadingOrder: asOfCells("RangeFormat", "ReadingOrder"),
    ShrinkToFit: asOfCells("RangeFormat", "ShrinkToFit"),
    TextOrientation: { ...asOfCells("RangeFormat", "TextOrientation", "1.8"), sentAs: "Orientation" },
    WrapText: asOfCells("RangeFormat", "WrapText"),
    Locked: asOfCells("FormatProtection", "Locked"),
    FormulaHidden: asOfCells("FormatProtection", "FormulaHidden"),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    IncludeAlignment: includes("includeAlignment", "alignment"),
    IncludeBorder: includes("includeBorder", "border"),
    IncludeFont: includes("includeFont", "font"),
    IncludeNumber: includes("includeNumber", "numFmt"),
    IncludePatterns: includes("includePatterns", "fill"),
    IncludeProtection: includes("includeProtection", "protection"),
  },
  methods: {
    Delete: {
      since: "1.1",
      call: (self, _args, { workbook }) => {
        if (self.word !== undefined) throw apiNotFound("Style.delete of a built-in style");
        const { styles } = styleBookOf(workbook);
        styles.splice(styles.indexOf(self), 1);
        followStyle(workbook, self, lookOf(self), undefined);
      },
    },
  },
});

const styles = collection("StyleCollection", {
  of: "Style",
  items: (workbook) => styleBookOf(workbook).styles,
  keys: ({ name, word }) => (word === undefined ? [name] : [name, word]),
  since: { getItem: "1.1", getItemOrNullObject: "1.14", getItemAt: "1.9", getCount: "1.9" },
  methods: {
    Add: {
      since: "1.1",
      call: (workbook, args) => {
        const name = args.text(0);
        const book = styleBookOf(workbook);
        if (name.trim() === "" || name.length > 255) throw invalidArgument("A style has a name of up to 255 characters.");
        if (book.find(name)) throw new HostError("ItemAlreadyExists", `The style "${name}" exists already.`);
        book.add(name);
      },
    },
  },
});

/** The name of a cell's style: the API's word for a built-in one. */
const nameOf = (named: NamedStyle): string => named.word ?? named.name;

const rangeStyle: PropertyDefinition<RangeRef> = {
  since: "1.7",
  get: (range) => {
    const { sheet, area } = alive(range);
    return common(sheet, area, (look) => {
      const named = styleOf(look);
      // The engine does not report the styles in files.
      if (!named && sheet.workbook.hasUnknownStyles) throw apiNotFound("Range.style of cells whose file has styles");
      return named ? nameOf(named) : "Normal";
    });
  },
  set: (range, value, session) => {
    const name = expectText(value, "Range.style");
    const named = styleBookOf(session.workbook).find(name);
    if (!named) throw invalidArgument(`There is no style "${name}" that the host knows.`);
    formatCells(session, range, () => restyleArea(range.sheet, range.area, (look) => dressed(look, named)));
  },
};

export const styleDefinitions: readonly AnyDefinition[] = [style, styles];
export const styleExtensions: readonly AnyExtension[] = [
  extend("Workbook", { properties: { Styles: { since: "1.7", object: (workbook) => hostObject("StyleCollection", workbook) } } }),
  extend("Range", { properties: { Style: rangeStyle } }),
];

import { type HeaderFooterField, readSection, type Section, writeSection } from "../../engine/page/header-footer";
import type { SheetModel } from "../../engine/workbook-model";
import { apiNotFound } from "../../protocol";
import { oneOf } from "../arguments";
import { define, type PropertyDefinition } from "../definition";
import { expectFlag, expectText } from "../expect";
import { hostObject } from "../kinds";

/** The headers and footers of one kind of page. Odd pages and "all pages" are one text in a file. */
interface PageTexts {
  readonly sheet: SheetModel;
  readonly pages: "odd" | "even" | "first";
}

declare module "../kinds" {
  interface ObjectKinds {
    HeaderFooterGroup: SheetModel;
    HeaderFooter: PageTexts;
  }
}

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

function text(section: Section, place: "Header" | "Footer"): PropertyDefinition<PageTexts> {
  const field = (self: PageTexts): HeaderFooterField => `${self.pages}${place}`;
  return {
    since: "1.1",
    get: (self) => readSection(self.sheet.sheet, field(self), section),
    set: (self, value) => {
      writeSection(self.sheet.sheet, field(self), section, expectText(value, `HeaderFooter.${section}${place}`, 255));
      self.sheet.restyled();
    },
  };
}

export const headerFooter = define("HeaderFooter", {
  properties: {
    LeftHeader: text("left", "Header"),
    CenterHeader: text("center", "Header"),
    RightHeader: text("right", "Header"),
    LeftFooter: text("left", "Footer"),
    CenterFooter: text("center", "Footer"),
    RightFooter: text("right", "Footer"),
  },
});

const pages = (which: PageTexts["pages"]): PropertyDefinition<SheetModel> => ({
  since: "1.1",
  object: (self) => hostObject("HeaderFooter", { sheet: self, pages: which }),
});

/** The engine does not keep these two, and a file without them means true: false is not possible. */
const alwaysTrue = (name: string): PropertyDefinition<SheetModel> => ({
  since: "1.1",
  get: () => true,
  set: (_self, value) => {
    if (!expectFlag(value, `HeaderFooterGroup.${name}`)) throw apiNotFound(`HeaderFooterGroup.${name} false`);
  },
});

export const headerFooterGroup = define("HeaderFooterGroup", {
  properties: {
    State: {
      since: "1.1",
      get: ({ sheet: { headerFooter: texts } }) => STATES[(texts.differentFirst ? 1 : 0) + (texts.differentOddEven ? 2 : 0)]!,
      set: (self, value) => {
        const state = STATES.indexOf(oneOf(value, STATES, "HeaderFooterGroup.state"));
        self.sheet.headerFooter.differentFirst = (state & 1) === 1;
        self.sheet.headerFooter.differentOddEven = (state & 2) === 2;
        self.restyled();
      },
    },
    UseSheetMargins: alwaysTrue("useSheetMargins"),
    UseSheetScale: alwaysTrue("useSheetScale"),
    DefaultForAllPages: pages("odd"),
    OddPages: pages("odd"),
    EvenPages: pages("even"),
    FirstPage: pages("first"),
  },
});

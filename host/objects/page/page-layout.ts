import { paperName, paperNumber } from "../../engine/page/paper";
import { printAreas, setPrintAreas, setTitleColumns, setTitleRows, titleColumns, titleRows } from "../../engine/page/print-ranges";
import type { SheetModel } from "../../engine/workbook-model";
import type { PageSetup } from "../../library";
import { apiNotFound, type Json } from "../../protocol";
import { rangeAreas } from "../areas";
import { oneOf } from "../arguments";
import { define, extend, type PropertyDefinition } from "../definition";
import { expectFlag, expectNumber, expectRecord, expectText, required } from "../expect";
import { hostObject, nullObject } from "../kinds";
import { areasArgument, rangeArgument } from "../range-argument";
import { ifThere } from "../../engine/if-there";

declare module "../kinds" {
  interface ObjectKinds {
    PageLayout: SheetModel;
  }
}

type Property = PropertyDefinition<SheetModel>;

const POINTS_PER_INCH = 72;
const POINTS_PER_UNIT = { Points: 1, Inches: POINTS_PER_INCH, Centimeters: POINTS_PER_INCH / 2.54 } as const;

/** Excel's words for the engine's, both ways. */
function choice(field: "orientation" | "pageOrder" | "errors" | "cellComments", words: Readonly<Record<string, string>>): Property {
  return {
    since: "1.1",
    get: (self) => Object.keys(words).find((word) => words[word] === self.sheet.pageSetup[field]) ?? Object.keys(words)[0]!,
    set: (self, value) => {
      self.sheet.pageSetup[field] = words[oneOf(value, Object.keys(words), `PageLayout.${field}`)]!;
      self.restyled();
    },
  };
}

function flag(
  field: "blackAndWhite" | "horizontalCentered" | "verticalCentered" | "showRowColHeaders" | "showGridLines" | "draft",
): Property {
  return {
    since: "1.1",
    get: (self) => ifThere(self.sheet.pageSetup[field]) ?? false,
    set: (self, value) => {
      self.sheet.pageSetup[field] = expectFlag(value, `PageLayout.${field}`);
      self.restyled();
    },
  };
}

/** A margin: points in the API, inches in the file. */
function margin(side: keyof PageSetup["margins"]): Property {
  return {
    since: "1.1",
    get: (self) => self.sheet.pageSetup.margins[side] * POINTS_PER_INCH,
    set: (self, value) => setMargin(self, side, expectNumber(value, `PageLayout.${side}Margin`, 0)),
  };
}

function setMargin(self: SheetModel, side: keyof PageSetup["margins"], points: number): void {
  self.sheet.pageSetup.margins = { ...self.sheet.pageSetup.margins, [side]: points / POINTS_PER_INCH };
  self.restyled();
}

/** Scale or fit to pages: one or the other, as in Excel. Pages left out are as many as it takes, which a file writes as 0. */
const zoom: Property = {
  since: "1.1",
  get: ({ sheet: { pageSetup } }): Json => {
    if (!pageSetup.fitToPage) return { scale: ifThere(pageSetup.scale) ?? 100 };
    return {
      ...(pageSetup.fitToWidth > 0 && { horizontalFitToPages: pageSetup.fitToWidth }),
      ...(pageSetup.fitToHeight > 0 && { verticalFitToPages: pageSetup.fitToHeight }),
    };
  },
  set: (self, value) => {
    const options = expectRecord(value, "PageLayout.zoom");
    const { pageSetup } = self.sheet;
    for (const key of Object.keys(options)) oneOf(key, ["scale", "horizontalFitToPages", "verticalFitToPages"], "PageLayout.zoom");
    const pages = (key: string) =>
      options[key] === undefined || options[key] === null ? 0 : expectNumber(options[key], `PageLayout.zoom.${key}`, 1, 32767);
    const across = pages("horizontalFitToPages");
    const down = pages("verticalFitToPages");
    pageSetup.fitToPage = across > 0 || down > 0;
    if (pageSetup.fitToPage) {
      pageSetup.fitToWidth = across;
      pageSetup.fitToHeight = down;
    } else {
      pageSetup.scale = expectNumber(options.scale ?? null, "PageLayout.zoom.scale", 10, 400);
    }
    self.restyled();
  },
};

const firstPageNumber: Property = {
  since: "1.1",
  get: (self) => self.sheet.pageSetup.firstPageNumber ?? "",
  set: (self, value) => {
    if (value === "") delete self.sheet.pageSetup.firstPageNumber;
    else self.sheet.pageSetup.firstPageNumber = expectNumber(value, "PageLayout.firstPageNumber", 1);
    self.restyled();
  },
};

const paperSize: Property = {
  since: "1.1",
  get: (self) => paperName(self.sheet.pageSetup.paperSize),
  set: (self, value) => {
    const number = paperNumber(expectText(value, "PageLayout.paperSize"));
    if (number === undefined) throw apiNotFound(`PageLayout.paperSize ${JSON.stringify(value)}`);
    self.sheet.pageSetup.paperSize = number;
    self.restyled();
  },
};

const printedAreas = (self: SheetModel) => {
  const areas = printAreas(self.sheet);
  return areas.length === 0 ? undefined : rangeAreas(self, areas);
};
const rows = (self: SheetModel) => {
  const area = titleRows(self.sheet);
  return area && hostObject("Range", self.range(area));
};
const columns = (self: SheetModel) => {
  const area = titleColumns(self.sheet);
  return area && hostObject("Range", self.range(area));
};

export const pageLayout = define("PageLayout", {
  properties: {
    Orientation: choice("orientation", { Portrait: "portrait", Landscape: "landscape" }),
    PaperSize: paperSize,
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("horizontalCentered"),
    CenterVertically: flag("verticalCentered"),
    DraftMode: flag("draft"),
    PrintGridlines: flag("showGridLines"),
    PrintHeadings: flag("showRowColHeaders"),
    PrintErrors: choice("errors", { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" }),
    // The engine writes "as displayed" comments under a misspelt name that Excel would refuse, so that choice is not offered.
    PrintComments: choice("cellComments", { NoComments: "None", EndSheet: "atEnd" }),
    PrintOrder: choice("pageOrder", { DownThenOver: "downThenOver", OverThenDown: "overThenDown" }),
    FirstPageNumber: firstPageNumber,
    Zoom: zoom,
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    HeadersFooters: { since: "1.1", object: (self) => hostObject("HeaderFooterGroup", self) },
  },
  methods: {
    SetPrintArea: {
      since: "1.1",
      call: (self, args) => {
        setPrintAreas(self.sheet, areasArgument(args, 0));
        self.restyled();
      },
    },
    GetPrintArea: { since: "1.1", call: (self) => required(printedAreas(self)) },
    GetPrintAreaOrNullObject: { since: "1.1", call: (self) => printedAreas(self) ?? nullObject },
    SetPrintTitleRows: {
      since: "1.1",
      call: (self, args) => {
        setTitleRows(self.sheet, rangeArgument(args, 0, self).area);
        self.restyled();
      },
    },
    GetPrintTitleRows: { since: "1.1", call: (self) => required(rows(self)) },
    GetPrintTitleRowsOrNullObject: { since: "1.1", call: (self) => rows(self) ?? nullObject },
    SetPrintTitleColumns: {
      since: "1.1",
      call: (self, args) => {
        setTitleColumns(self.sheet, rangeArgument(args, 0, self).area);
        self.restyled();
      },
    },
    GetPrintTitleColumns: { since: "1.1", call: (self) => required(columns(self)) },
    GetPrintTitleColumnsOrNullObject: { since: "1.1", call: (self) => columns(self) ?? nullObject },
    SetPrintMargins: {
      since: "1.1",
      call: (self, args) => {
        const points = POINTS_PER_UNIT[args.option(0, ["Points", "Inches", "Centimeters"])];
        const margins = expectRecord(args.json(1), "PageLayout.setPrintMargins");
        for (const [side, value] of Object.entries(margins)) {
          const known = oneOf(side, ["left", "right", "top", "bottom", "header", "footer"], "PageLayout.setPrintMargins");
          setMargin(self, known, expectNumber(value, `PageLayout.setPrintMargins ${side}`, 0) * points);
        }
      },
    },
  },
});

export const worksheetPage = extend("Worksheet", {
  properties: {
    PageLayout: { since: "1.9", object: (self) => hostObject("PageLayout", self) },
    HorizontalPageBreaks: { since: "1.9", object: (self) => hostObject("PageBreakCollection", { sheet: self, direction: "horizontal" }) },
    VerticalPageBreaks: { since: "1.9", object: (self) => hostObject("PageBreakCollection", { sheet: self, direction: "vertical" }) },
  },
});

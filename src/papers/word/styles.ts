import { LineRuleType, type IPropertiesOptions } from "docx";
import type { PaperColours } from "../paper";

/** What paragraphs are, by the ids of Word's own styles and of the report's. */
export interface StyleIds {
  readonly title: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly heading3: string;
  readonly header: string;
  readonly footer: string;
  readonly list: string;
  /** The report's own: each only where a template has none of that name. */
  readonly small: string;
  readonly note: string;
  readonly strong: string;
  readonly cell: string;
  readonly cellHead: string;
  readonly picture: string;
}

/** Each style's name in every language of Word: a template may give it another id. */
export const STYLE_NAMES: Readonly<Record<keyof StyleIds, string>> = {
  title: "Title",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  header: "header",
  footer: "footer",
  list: "List Bullet",
  small: "Report small",
  note: "Report note",
  strong: "Report strong",
  cell: "Report cell",
  cellHead: "Report cell head",
  picture: "Report picture",
};

export const OWN_IDS: StyleIds = {
  title: "Title",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  header: "Header",
  footer: "Footer",
  list: "ListBullet",
  small: "ReportSmall",
  note: "ReportNote",
  strong: "ReportStrong",
  cell: "ReportCell",
  cellHead: "ReportCellHead",
  picture: "ReportPicture",
};

const FONT = "Arial";
/** Half points, as Word counts letters; and twentieths of a point, as it counts room. */
const letters = (points: number) => points * 2;
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const room = (points: number) => points * 20;

/** The report's own looks, which are those of its sheet. */
export function ownStyles(colours: PaperColours): NonNullable<IPropertiesOptions["styles"]> {
  const plain = (colour: string) => colour.slice(1);
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size: letters(size), bold: true, color: plain(colours.main) },
    paragraph: { spacing: { before: room(before), after: room(4) }, keepNext: true },
  });
  const own = (key: keyof StyleIds) => ({ id: OWN_IDS[key], name: STYLE_NAMES[key], basedOn: "Normal" });
  const grey = plain(colours.grey);
  return {
    default: {
      document: {
        run: { font: FONT, size: letters(10), color: plain(colours.text), language: { value: "en-GB" } },
        paragraph: { spacing: { after: room(6), line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: letters(20), bold: true, color: plain(colours.main) },
        paragraph: { spacing: { before: room(6), after: room(6) } },
      },
      heading1: heading(14, 18),
      heading2: heading(12, 14),
      heading3: heading(10, 10),
    },
    paragraphStyles: [
      { ...own("header"), run: { size: letters(8.5), color: grey }, paragraph: { spacing: { after: 0 } } },
      { ...own("footer"), run: { size: letters(8.5), color: grey }, paragraph: { spacing: { after: 0 } } },
      { ...own("list"), paragraph: { spacing: { after: room(3) } } },
      { ...own("small"), run: { size: letters(8.5), color: grey }, paragraph: { spacing: { after: room(4) } } },
      { ...own("note"), run: { size: letters(8.5), italics: true, color: grey }, paragraph: { spacing: { after: room(3) } } },
      { ...own("strong"), run: { bold: true } },
      { ...own("cell"), run: { size: letters(9.5) }, paragraph: { spacing: { before: room(2), after: room(2), ...SINGLE } } },
      {
        ...own("cellHead"),
        run: { size: letters(9), bold: true, color: plain(colours.main) },
        paragraph: { spacing: { before: room(2), after: room(2), ...SINGLE } },
      },
      { ...own("picture"), paragraph: { spacing: { before: room(6), after: room(2), ...SINGLE } } },
    ],
  };
}

import { isReadable, WHITE } from "../colours";
import { namesColour } from "./colour-alone";
import type { Flaw } from "./rule";
import { saysNothing } from "./sheet-names";
import { SMALLEST } from "./text-size";

/** A row of commentary as it looks; null is for letters or cells of several kinds. */
export interface SeenWords {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  readonly size: number | null;
  /** Colours as "#RRGGBB". */
  readonly letters: string | null;
  readonly behind: string | null;
}

/** What Excel alone shows of a workbook with a report. */
export interface SeenWorkbook {
  /** The report's sheets by their present names. */
  readonly sheets: readonly string[];
  /** Sheets that can be seen and hold nothing. */
  readonly empty: readonly string[];
  /** The title in the workbook's properties; "" for none. */
  readonly title: string;
  readonly commentary: readonly SeenWords[];
}

/** The colours of a box of commentary as a build leaves it, and those of a cell without any. */
const PLAIN = new Set(["#F1F5F8", "#FFFFFF", ""]);

/** Where the analyst's own words, names and sheets are hard to read for some readers. */
export function seenFlaws({ sheets, empty, title, commentary }: SeenWorkbook): readonly Flaw[] {
  return [
    ...sheets.filter(saysNothing).map((sheet) => ({ rule: "sheetNames", sheet, address: null })),
    ...empty.map((sheet) => ({ rule: "emptySheets", sheet, address: null })),
    ...(title === "" && sheets[0] !== undefined ? [{ rule: "documentTitle", sheet: sheets[0], address: null }] : []),
    ...commentary.filter(({ text }) => text.trim() !== "").flatMap(wordsFlaws),
  ];
}

function wordsFlaws({ sheet, address, text, size, letters, behind }: SeenWords): readonly Flaw[] {
  const isColoured = letters === null || behind === null || !PLAIN.has(behind.toUpperCase());
  const rules = [
    ...(isColoured && !namesColour(text) ? ["colourAlone"] : []),
    ...(letters !== null && behind !== null && !isReadable(letters, behind === "" ? WHITE : behind) ? ["contrast"] : []),
    ...(size !== null && size < SMALLEST ? ["textSize"] : []),
    ...(/\bclick here\b/i.test(text) ? ["linkTexts"] : []),
  ];
  return rules.map((rule) => ({ rule, sheet, address }));
}

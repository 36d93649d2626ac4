import { parseAddress } from "../../domain/address";
import { paletteOf } from "../../report/colours";
import { wordsOf } from "../../report/layout/flow";
import { printedWidths } from "../../report/printed";
import type { SeenReport } from "../../report/seen-report";
import type { Paper, PaperBlock, TextLook } from "../paper";
import { readable } from "../readable";
import { chartOf } from "./chart";
import { withLevels } from "./levels";
import type { Role } from "./roles";
import { changedCells, isHead, rowsOf, type SheetCell, type SheetRow } from "./sheet-rows";
import { shown, withoutMark } from "./shown";
import { tableAt } from "./table";

/**
 * The report sheet as a paper: the same words and figures, of which none is made anew. What belongs together is told by the looks of the plan's cells.
 * Throws a PaperError where a figure shows an error.
 */
export function paperOf(seen: SeenReport): Paper {
  const { report, colours } = seen.plan;
  const rows = rowsOf(seen);
  const palette = paletteOf(colours);
  const { main, text, grey, hairline, gridline } = palette;
  const read = new Reading();
  const charts = new Map(report.charts.map((chart) => [parseAddress(chart.area.from).row, chart]));
  const boxes = new Map(report.commentary.map(({ address }) => [parseAddress(address).row, parseAddress(address).rows]));
  for (let row = 1; row < rows.length;) {
    const chart = charts.get(row);
    const box = boxes.get(row);
    if (chart) read.add(chartOf(chart, seen, palette, report.rowHeights[row]!, wordsBelow(rows[row + 1])));
    if (box !== undefined) {
      read.commentary(wordsOf(seen.values.slice(row, row + box).map(([words]) => String(words))));
      row += box;
    } else if (isHead(rows[row]!)) {
      const { table, rows: taken } = tableAt(rows, row, printedWidths(report));
      if (table.rows.length > 0) read.add(table);
      row += taken;
    } else {
      for (const cell of rows[row]!.cells) read.cell(cell);
      row += 1;
    }
  }
  return {
    title: read.title,
    running: readable(String(seen.values[0]?.[0] ?? "")),
    classification: readable(report.page.classification),
    opening: read.opening,
    sections: withLevels(read.sections),
    colours: { main, text, grey, hairline, gridline },
    changed: changedCells(seen),
  };
}

function wordsBelow(row: SheetRow | undefined): string | null {
  const [cell] = row?.cells ?? [];
  return row?.isWide && cell?.role === "small" && cell.value !== "" ? shown(cell.value, cell.style) : null;
}

const LOOKS: Readonly<Partial<Record<Role, TextLook>>> = {
  body: "body",
  strong: "strong",
  small: "small",
  note: "note",
  list: "list",
  telling: "small",
  // A head across the sheet stands over no table.
  head: "subheading",
};

/** The parts in the making. */
class Reading {
  title = "";
  readonly opening: PaperBlock[] = [];
  readonly sections: { readonly heading: string; readonly blocks: PaperBlock[] }[] = [];

  add(block: PaperBlock): void {
    (this.sections.at(-1)?.blocks ?? this.opening).push(block);
  }

  cell({ role, style, value }: SheetCell): void {
    const look = LOOKS[role];
    const words = shown(value, style).trim();
    if (words === "") return;
    if (role === "title") this.title = words;
    else if (role === "heading") this.sections.push({ heading: words, blocks: [] });
    else if (look) this.add({ kind: "text", look, text: role === "telling" ? withoutMark(words) : words });
  }

  /** An empty box leaves nothing. */
  commentary(words: string): void {
    for (const text of readable(words).split(/\n+/))
      if (text.trim() !== "") this.add({ kind: "text", look: "commentary", text: text.trim() });
  }
}

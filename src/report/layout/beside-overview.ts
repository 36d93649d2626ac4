import type { Period } from "../../domain/period";
import type { ReportStrand } from "../report";
import { type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";

/** A table of the overview, below its own: what strands have beside their totals. */
interface BesideTable {
  readonly title: string;
  /** The heads after the strand and its period. */
  readonly heads: readonly string[];
  readonly strands: readonly ReportStrand[];
  /** Whether strands have different lengths, so that each says its own period. */
  readonly isMixed: boolean;
  /** The period that a strand's figures are of; its comparison's where left out. */
  readonly periodOf?: (strand: ReportStrand) => Period;
  /** A strand's cells after its period, as many as there are heads. */
  readonly cells: (strand: ReportStrand, isLast: boolean) => readonly StyledCell[];
}

/** Adds the table, a row each strand. */
export function addBesideTable(sheet: SheetBuilder, table: BesideTable): void {
  const { strands, isMixed, periodOf = ({ comparison }) => comparison } = table;
  sheet.wideRow(24, text(table.title, "period"));
  const heads = ["Strand", isMixed ? "Period" : "To", ...table.heads];
  sheet.tableRow(
    27,
    heads.map((head, column) => text(head, column === 0 ? "headLeft" : "headRight")),
    "headLeft",
  );
  const look = namesLook(
    strands.map(({ strand }) => strand),
    sheet.widthOf(0),
  );
  strands.forEach((each, index) => {
    const isLast = index === strands.length - 1;
    const [name, period] = [text(each.strand, look.styles[index]!), spanCell(periodOf(each), isMixed, isLast)];
    sheet.tableRow(look.heights[index]!, [name, period, ...table.cells(each, isLast)], isLast ? "verdictLast" : "verdict");
  });
}

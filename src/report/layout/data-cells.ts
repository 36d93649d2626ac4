import { localAddress, quotedSheet, type CellRange } from "../../domain/address";
import { monthNumberOf, yearOf, type Month } from "../../domain/month";
import type { FigureSource } from "../../domain/series";
import { linkFormula } from "./formulas";
import { blank, formula, type StyledCell } from "./sheet-builder";
import { sourceTarget, sourceText } from "./sources";

/** A month as a date, whichever day the workbook counts from; a chart's axis names as many of them as have room. */
export function monthCell(month: Month): StyledCell {
  return formula(`=DATE(${yearOf(month)},${monthNumberOf(month)},1)`, "dataMonth");
}

/** A link to the cells of a figure, the first of them named; blank where there are none. */
export function sourceCell(sources: readonly FigureSource[]): StyledCell {
  const target = sourceTarget(sources);
  return target ? formula(linkFormula(target, sourceText(sources)), "dataLink") : blank("dataText");
}

/** A link to where something is said. */
export function cellLink(at: CellRange): StyledCell {
  const address = localAddress(at);
  return formula(linkFormula(`${quotedSheet(at.sheet)}!${address}`, `${at.sheet} ${address}`), "dataLink");
}

/** An address of the strand data sheet as a formula on another sheet writes it. */
export function onSheet(sheet: string, address: string): string {
  return `${quotedSheet(sheet)}!${address}`;
}

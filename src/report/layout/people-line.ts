import { perThousand } from "../../analysis/columns";
import type { Comparison } from "../../domain/comparison";
import { WINDOW_LENGTH } from "../../domain/window";
import { peopleGap, perPeople } from "../people-words";
import type { SheetNames } from "../plan";
import { onSheet } from "./data-cells";
import { countText } from "./formulas";
import type { PeopleCells } from "./people-block";
import type { SheetBuilder } from "./sheet-builder";

/** Adds a strand's rate per 1,000 people beside that of the year before, or says why there is none. */
export function addPeopleLine(sheet: SheetBuilder, comparison: Comparison, cells: PeopleCells | undefined, { data }: SheetNames): void {
  const rates = perThousand(comparison);
  if (!rates) return;
  if (!cells) {
    sheet.words("small", peopleGap(rates)!.text);
    return;
  }
  const { length } = comparison;
  const longest = `9,999.9 ${perPeople(length)} (9,999,999 people), 999.9 fewer than ${before(length)} (9,999.9).`;
  sheet.words("body", longest, { says: sentence(cells, length, (address) => onSheet(data, address)), more: 6 });
}

/** As a formula, so that it cannot disagree with its figures. */
function sentence(cells: PeopleCells, length: number, of: (address: string) => string): string {
  const one = (address: string) => `FIXED(${of(address)},1)`;
  const change = of(cells.change);
  const year = `"than ${before(length)} ("&${one(cells.earlier)}&")."`;
  const more = `FIXED(ABS(${change}),1)&IF(${change}>0," more "," fewer ")&${year}`;
  const same = `"as many as ${before(length)} ("&${one(cells.earlier)}&")."`;
  return `=${one(cells.later)}&" ${perPeople(length)} ("&${countText(of(cells.people))}&" people), "&IF(ROUND(${change},1)=0,${same},${more})`;
}

function before(length: number): string {
  return length === WINDOW_LENGTH ? "in the year before" : `in the same ${length === 1 ? "month" : "months"} of the year before`;
}

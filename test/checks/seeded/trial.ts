import { parseAddress } from "../../../src/domain/address";
import type { Finding, FindingCode } from "../../../src/domain/finding";
import { cleanWorkbook, LAYOUTS, type Layout } from "./clean";
import type { Fault, Faulted } from "./fault";
import type { Place } from "./grid";
import { randomOf } from "./random";
import { figures } from "../../reading/sheets";
import { isGrave, readOf, shown } from "./run";

/** What became of a fault in some workbooks of a layout. */
export interface Tally {
  readonly fault: Fault;
  readonly layout: Layout;
  readonly tried: number;
  readonly caught: number;
  /** The seeds of workbooks in which it was missed, with what was found instead. */
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** What a report says of figures that are not all there. */
const CONSEQUENCES: readonly FindingCode[] = ["missingMonths", "noFigures", "incompleteMonths", "periodsDoNotFit"];
/** Workbooks to which a fault does not apply, by chance, that are passed over before a layout is given up. */
const PASSED_OVER = 6;

/** Puts a fault into so many workbooks of a layout; null where it never applies. */
export function tried(fault: Fault, layout: Layout, times: number, firstSeed: number): Tally | null {
  if (!fault.layouts.includes(layout)) return null;
  const [missed, falseAlarms]: [string[], string[]] = [[], []];
  let [count, passed] = [0, 0];
  for (let seed = firstSeed; count < times && passed < PASSED_OVER * times; seed += 1) {
    const clean = cleanWorkbook(layout, seed);
    const faulted = fault.put(clean, randomOf(seed * 31 + 7));
    if (faulted === null) {
      passed += 1;
      continue;
    }
    count += 1;
    const read = readOf(faulted.grids, clean);
    const { findings } = read;
    const isHarmless = () =>
      fault.harmless === true && JSON.stringify(figures(read)) === JSON.stringify(figures(readOf(clean.grids, clean)));
    if (!isHarmless() && !findings.some((finding) => isOf(finding, fault, faulted)))
      missed.push(`seed ${seed}: ${findings.map(shown).join("; ") || "nothing"}`);
    const expected = [...fault.codes, ...fault.also, ...CONSEQUENCES];
    falseAlarms.push(
      ...findings
        .filter((finding) => isGrave(finding) && !expected.includes(finding.code))
        .map((finding) => `seed ${seed}: ${shown(finding)}`),
    );
  }
  return count === 0 ? null : { fault, layout, tried: count, caught: count - missed.length, missed, falseAlarms };
}

/** True for a finding of an expected code that names the sheet and, where it names cells, one of those that are wrong. */
function isOf({ code, sheet, address }: Finding, { codes }: Fault, { at }: Faulted): boolean {
  if (!codes.includes(code)) return false;
  // What is wrong with strands is told where they are named.
  if (at.length === 0 || sheet === null || sheet === "Strands") return true;
  return at.some((place) => place.sheet === sheet && (address === null || holds(address, place)));
}

function holds(address: string, { row, column }: Place): boolean {
  return address.split(", ").some((part) => {
    const range = parseAddress(part);
    return row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
  });
}

/** Each fault in each layout that it applies to. */
export function triedAll(faults: readonly Fault[], times: number, firstSeed: number): readonly Tally[] {
  return faults.flatMap((fault) => LAYOUTS.flatMap((layout) => tried(fault, layout, times, firstSeed) ?? []));
}

/** A line a fault, a column a layout: caught of those tried; "·" where it does not apply. */
export function tableOf(tallies: readonly Tally[]): string {
  const faults = [...new Set(tallies.map(({ fault }) => fault))];
  const width = Math.max(...faults.map(({ kind }) => kind.length)) + 2;
  const head = `${"".padEnd(width)}${LAYOUTS.map((layout) => layout.padStart(layout.length + 2)).join("")}`;
  const lines = faults.map((fault) => {
    const cells = LAYOUTS.map((layout) => {
      const tally = tallies.find((each) => each.fault === fault && each.layout === layout);
      const text = tally ? `${tally.caught}/${tally.tried}${tally.falseAlarms.length > 0 ? `!${tally.falseAlarms.length}` : ""}` : "·";
      return text.padStart(layout.length + 2);
    });
    return `${(fault.certain ? fault.kind : `${fault.kind} ~`).padEnd(width)}${cells.join("")}`;
  });
  return [head, ...lines].join("\n");
}

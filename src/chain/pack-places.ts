import { valuesMissingInMonths } from "../checks/structure/values-missing-in-months";
import { blankAmongCounts } from "../checks/values/blank-among-counts";
import { notACount } from "../checks/values/not-a-count";
import { parseAddress } from "../domain/address";
import type { Finding } from "../domain/finding";
import { normalised } from "../domain/text";
import { categoryOrPlace } from "../reading";
import type { ReadFigures } from "./read-figures";

/** So many addresses are no longer all of a finding's cells. */
const MOST_AREAS = 5;
/** Findings whose cells are all that is wrong: what they leave right is right. */
const OF_CELLS: ReadonlySet<Finding["code"]> = new Set([notACount.code, blankAmongCounts.code]);

/** The places whose figures a finding touches; null where it may touch any. */
export type PlacesOfFinding = (found: Finding) => ReadonlySet<string> | null;

/**
 * Says which places an error touches, where its cells tell that for certain: all of them in rows of known places. So that one place's error stops no
 * other, and no other is built on it.
 */
export function placesOfFindings(
  { recognition, ledgers }: Pick<ReadFigures, "recognition" | "ledgers">,
  column: string,
  places: readonly string[],
): PlacesOfFinding {
  const known = new Map(places.map((place) => [normalised(place), place]));
  const nameAt = (sheet: string, row: number): string | null => {
    for (const [index, table] of recognition.tables.entries()) {
      const ledger = ledgers[index];
      if (table.sheet !== sheet || !ledger || row < table.firstRow || row > table.lastRow) continue;
      const found = categoryOrPlace(table, column);
      if (found === null) return null;
      if (typeof found === "string") return found;
      const names = ledger.names(found);
      const id = names?.ids[row - table.firstRow] ?? -1;
      return id < 0 ? null : (names!.texts[id] ?? null);
    }
    return null;
  };
  return (found) => {
    if (found.severity === "error" && !OF_CELLS.has(found.code)) return placesMissing(found, column, known);
    const { sheet, address } = found;
    if (sheet === null || address === null) return null;
    const areas = address.split(",").map((area) => area.trim());
    if (areas.length >= MOST_AREAS) return null;
    const touched = new Set<string>();
    for (const area of areas) {
      const { row, rows } = parseAddress(area);
      if (rows > MOST_ROWS) return null;
      for (let at = row; at < row + rows; at += 1) {
        const place = known.get(normalised(nameAt(sheet, at) ?? ""));
        if (place === undefined) return null;
        touched.add(place);
      }
    }
    return touched;
  };
}
const MOST_ROWS = 1000;

/** Rows that are missing, all of some of the places. */
function placesMissing(found: Finding, column: string, known: ReadonlyMap<string, string>): ReadonlySet<string> | null {
  if (found.code !== valuesMissingInMonths.code) return null;
  const { gaps, values } = found.details;
  if (gaps.length < values || gaps.some(({ header }) => normalised(header) !== normalised(column))) return null;
  const places = gaps.map(({ value }) => known.get(normalised(value)));
  return places.every((place) => place !== undefined) ? new Set(places) : null;
}

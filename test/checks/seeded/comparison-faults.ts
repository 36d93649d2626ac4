import { addMonths, longMonth, shortMonth } from "../../../src/domain/month";
import { inCell, type Fault } from "./fault";
import { placesOf, written, type ComparisonKind, type Grid, type Placed } from "./grid";

const LAYOUTS = ["comparison"] as const;
const wrong = { certain: true, codes: ["diffDisagrees"], also: [], layouts: LAYOUTS } as const;

/** The number in a cell of the same table. */
function numberOf(grids: readonly Grid[], kind: "earlier" | "later", { role }: Placed<ComparisonKind>): number {
  return Number(placesOf(grids, kind).find((place) => place.role.table === role.table)!.cell.raw);
}

/** A percentage in the way of the cell: text, or a fraction shown as one. */
function percent(share: number, { cell }: Placed<"percent">): { readonly raw: string | number } {
  return typeof cell.raw === "number" ? { raw: share } : { raw: `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}%` };
}

/** What is wrong in comparison tables. */
export const COMPARISON_FAULTS: readonly Fault[] = [
  inCell({
    kind: "Diff. wrong",
    ...wrong,
    of: ["diff"],
    change: (grids, place, _, random) => written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(30) }]),
  }),
  inCell({
    kind: "% Diff. wrong",
    ...wrong,
    of: ["percent"],
    change: (grids, place, _, random) => {
      const [earlier, later] = [numberOf(grids, "earlier", place), numberOf(grids, "later", place)];
      return written(grids, [{ ...place, ...percent((later - earlier) / earlier + 0.002 + random.share() / 20, place) }]);
    },
  }),
  inCell({
    kind: "% Diff. worked out on the later total",
    ...wrong,
    of: ["percent"],
    change: (grids, place) => {
      const [earlier, later] = [numberOf(grids, "earlier", place), numberOf(grids, "later", place)];
      const [right, from] = [(later - earlier) / earlier, (later - earlier) / later];
      // Where both round to the same there is nothing to see.
      return Math.abs(right - from) < 0.0011 ? null : written(grids, [{ ...place, ...percent(from, place) }]);
    },
  }),
  inCell({
    kind: "Diff. with the wrong sign",
    ...wrong,
    of: ["diff"],
    change: (grids, place) => (place.cell.raw === 0 ? null : written(grids, [{ ...place, raw: -Number(place.cell.raw) }])),
  }),
  inCell({
    kind: "% Diff. with the wrong sign",
    ...wrong,
    of: ["percent"],
    change: (grids, place) => {
      const [earlier, later] = [numberOf(grids, "earlier", place), numberOf(grids, "later", place)];
      const share = (later - earlier) / earlier;
      return Math.abs(share) < 0.0006 ? null : written(grids, [{ ...place, ...percent(-share, place) }]);
    },
  }),
  inCell({
    kind: "a total typed wrong",
    ...wrong,
    of: ["earlier", "later"],
    change: (grids, place, _, random) => {
      const { table } = place.role;
      const at = [...placesOf(grids, "diff"), ...placesOf(grids, "percent")].filter(({ role }) => role.table === table);
      return { grids: written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(50) }]), at };
    },
  }),
  inCell({
    kind: "windows not 12 months apart",
    certain: true,
    codes: ["windowsNotYearApart"],
    also: ["periodNotLaterWindow"],
    layouts: LAYOUTS,
    of: ["window"],
    fits: ({ column }) => column === 0,
    change: (grids, place, { figures: { months } }, random) => {
      const month = addMonths(months.at(-1)!, -12 + random.of([-12, -1, 1, 2]));
      const later = { ...place, column: 1 };
      return { grids: written(grids, [{ ...place, raw: `12 Month\nending\n${shortMonth(month)}` }]), at: [place, later] };
    },
  }),
  inCell({
    kind: "windows that the line above does not name",
    certain: true,
    codes: ["periodNotLaterWindow"],
    also: [],
    layouts: LAYOUTS,
    of: ["period"],
    change: (grids, place, { figures: { months } }, random) => {
      const month = addMonths(months.at(-1)!, random.of([-12, -1, 1]));
      const windows = placesOf(grids, "window").filter(({ role }) => role.table === place.role.table);
      return { grids: written(grids, [{ ...place, raw: `12 months to end of ${longMonth(month)}:` }]), at: [place, ...windows] };
    },
  }),
  inCell({
    kind: "percentage as text",
    certain: true,
    codes: ["percentAsText"],
    also: [],
    layouts: LAYOUTS,
    of: ["percent"],
    fits: ({ cell }) => typeof cell.raw === "number",
    change: (grids, place) => {
      const [earlier, later] = [numberOf(grids, "earlier", place), numberOf(grids, "later", place)];
      return written(grids, [{ ...place, raw: `${(((later - earlier) / earlier) * 100).toFixed(1)}%`, format: "General" }]);
    },
  }),
];

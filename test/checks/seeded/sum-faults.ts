import { countsAt, inCell, type Fault } from "./fault";
import { placesOf, written, type Placed } from "./grid";

const WRONG = ["totalDisagrees"] as const;

/** What is wrong between figures that must agree. */
export const SUM_FAULTS: readonly Fault[] = [
  inCell({
    kind: "total row wrong",
    certain: true,
    codes: WRONG,
    also: [],
    of: ["row total", "subtotal"],
    layouts: ["wide", "quarters", "transposed", "districts", "a sheet a month", "two sheets"],
    change: (grids, place, _, random) => written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(9) }]),
  }),
  inCell({
    kind: "total column wrong",
    certain: true,
    codes: WRONG,
    also: [],
    of: ["column total"],
    layouts: ["wide", "quarters", "transposed", "two sheets"],
    change: (grids, place, _, random) => written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(9) }]),
  }),
  inCell({
    kind: "a part changed under its total",
    certain: true,
    codes: WRONG,
    also: ["partsDoNotAddUp", "partExceedsWhole", "seriesDisagree"],
    of: ["count"],
    layouts: ["wide", "quarters", "transposed", "districts", "a sheet a month", "two sheets"],
    // The long sheet of the two has no totals.
    fits: ({ sheet }, { layout }) => layout !== "two sheets" || sheet === "Summary",
    change: (grids, place, _, random) => ({
      grids: written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(9) }]),
      at: totalsOf(grids, place),
    }),
  }),
  inCell({
    kind: "a district with more than the force",
    certain: true,
    codes: ["partExceedsWhole"],
    also: ["totalDisagrees", "partsDoNotAddUp", "implausibleCount"],
    of: ["count"],
    layouts: ["districts"],
    fits: ({ role }) => role.district !== null,
    change: (grids, place, _, random) => {
      const whole = countsAt(grids, { ...place.role, district: null })[0]!;
      return written(grids, [{ ...place, raw: Number(whole.cell.raw) + 1 + random.below(20) }]);
    },
  }),
  inCell({
    kind: "districts that do not add up to the force",
    certain: true,
    codes: ["partsDoNotAddUp"],
    also: ["totalDisagrees", "partExceedsWhole", "implausibleCount"],
    of: ["count"],
    layouts: ["districts"],
    change: (grids, place, _, random) => written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(9) }]),
  }),
  inCell({
    kind: "two sheets that disagree",
    certain: true,
    codes: ["seriesDisagree"],
    also: ["totalDisagrees"],
    of: ["count"],
    layouts: ["two sheets"],
    change: (grids, place, _, random) => ({
      grids: written(grids, [{ ...place, raw: Number(place.cell.raw) + 1 + random.below(3) }]),
      at: countsAt(grids, place.role),
    }),
  }),
];

/** The totals that a count is part of: those of its row and its column, or of its month. */
function totalsOf(grids: Parameters<typeof placesOf>[0], { sheet, row, column }: Placed<"count">) {
  const totals = [...placesOf(grids, "row total"), ...placesOf(grids, "subtotal"), ...placesOf(grids, "column total")];
  return totals.filter((total) => total.sheet === sheet && (total.row === row || total.column === column));
}

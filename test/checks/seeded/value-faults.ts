import type { RawValue } from "../../../src/domain/cell";
import { laid, type Layout } from "./clean";
import { countsAt, inCell, isCounted, isMiddle, middle, type Fault } from "./fault";
import { withCount, withMonth } from "./figures";
import { written } from "./grid";
import type { Random } from "./random";

const COUNTED: readonly Layout[] = ["long", "wide", "transposed", "quarters", "a sheet a month", "districts", "two sheets"];

/** A cell of counts that holds something else. */
function notACount(kind: string, rawOf: (count: number) => RawValue): Fault {
  return inCell({
    kind,
    certain: true,
    codes: ["notACount"],
    also: ["totalDisagrees", "partsDoNotAddUp", "seriesDisagree", "partExceedsWhole"],
    of: ["count"],
    layouts: COUNTED,
    fits: isCounted,
    change: (grids, place) => written(grids, [{ ...place, raw: rawOf(Number(place.cell.raw)) }]),
  });
}

/** Another count than the right one, wherever it is added up: what is left to see it by is its own series. */
function miscounted(kind: string, slip: (count: number, random: Random) => number | null): Fault {
  return {
    kind,
    certain: false,
    codes: ["implausibleCount", "zeroAmongCounts"],
    also: [],
    layouts: COUNTED,
    put: (clean, random) => {
      const { figures } = clean;
      const [offence, district, at] = [
        random.below(figures.offences.length),
        random.below(figures.districts.length),
        middle(clean, random),
      ];
      const count = figures.counts[offence]![district]![at]!;
      const meant = clean.layout === "transposed" ? figures.counts[offence]!.reduce((sum, all) => sum + all[at]!, 0) : count;
      const slipped = slip(meant, random);
      if (slipped === null || slipped === meant) return null;
      // Where districts are summed, the sum is what was typed.
      const zeroed =
        clean.layout === "transposed"
          ? figures.districts.reduce((changed, _, each) => withCount(changed, offence, each, at, 0), figures)
          : figures;
      const grids = laid({ ...clean, figures: withCount(zeroed, offence, district, at, slipped) }).grids;
      return { grids, at: countsAt(grids, { offence, at }) };
    },
  };
}

/** What is wrong in single counts. */
export const VALUE_FAULTS: readonly Fault[] = [
  inCell({
    kind: "blank in the middle",
    certain: true,
    codes: ["blankCounts", "blankAmongCounts"],
    also: ["totalDisagrees", "partsDoNotAddUp", "monthsMissing"],
    of: ["count"],
    layouts: COUNTED,
    fits: (place, clean) => isMiddle(place, clean) && isCounted(place, clean),
    change: (grids, place) => written(grids, [{ ...place, raw: "" }]),
  }),
  notACount("negative count", (count) => -count - 1),
  notACount("fraction", (count) => count + 0.5),
  notACount("text instead of a count", () => "see note"),
  notACount("error cell", () => "#REF!"),
  notACount("suppressed mark", () => "*"),
  inCell({
    kind: "number as text",
    certain: true,
    codes: ["numbersAsText"],
    also: [],
    of: ["count"],
    layouts: COUNTED,
    fits: isCounted,
    change: (grids, place) => written(grids, [{ ...place, raw: String(place.cell.raw), format: "@" }]),
  }),
  inCell({
    // What no strand counts is not read as counts; sums and other sheets may still show it.
    kind: "text where no strand counts",
    certain: false,
    codes: ["notACount", "totalDisagrees", "partsDoNotAddUp", "seriesDisagree"],
    also: ["severalSources"],
    of: ["count"],
    layouts: ["districts", "two sheets"],
    fits: (place, clean) => !isCounted(place, clean),
    change: (grids, place) => written(grids, [{ ...place, raw: "see note" }]),
  }),
  miscounted("ten times the count", (count) => (count === 0 ? null : count * 10)),
  miscounted("digit left out", (count, random) => without(count, random)),
  miscounted("digit typed twice", (count, random) => doubled(count, random)),
  miscounted("two digits swapped", (count, random) => swapped(count, random)),
  {
    kind: "month repeated as the next",
    certain: false,
    codes: ["monthRepeated"],
    also: [],
    layouts: COUNTED,
    put: (clean, random) => {
      const at = middle(clean, random);
      const { figures } = clean;
      const grids = laid({
        ...clean,
        figures: withMonth(figures, at, (offence, district) => figures.counts[offence]![district]![at - 1]!),
      }).grids;
      return { grids, at: [...countsAt(grids, { at }), ...countsAt(grids, { at: at - 1 })] };
    },
  },
  {
    kind: "zero where there never is one",
    certain: false,
    codes: ["zeroAmongCounts"],
    also: ["implausibleCount"],
    layouts: COUNTED,
    put: (clean, random) => {
      const { figures } = clean;
      const [offence, at] = [random.below(5), middle(clean, random)];
      const district = random.below(figures.districts.length);
      const all = clean.layout === "transposed" ? figures.districts.map((_, index) => index) : [district];
      const zeroed = all.reduce((changed, each) => withCount(changed, offence, each, at, 0), figures);
      const grids = laid({ ...clean, figures: zeroed }).grids;
      return { grids, at: countsAt(grids, { offence, at }) };
    },
  },
];

function without(count: number, random: Random): number | null {
  const digits = String(count);
  if (digits.length < 2) return null;
  const at = random.below(digits.length);
  return Number(digits.slice(0, at) + digits.slice(at + 1));
}

function doubled(count: number, random: Random): number | null {
  const digits = String(count);
  if (count === 0) return null;
  const at = random.below(digits.length);
  return Number(digits.slice(0, at) + digits[at]! + digits.slice(at));
}

function swapped(count: number, random: Random): number | null {
  const digits = String(count);
  if (digits.length < 2) return null;
  const at = random.below(digits.length - 1);
  return Number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
}

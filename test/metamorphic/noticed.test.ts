import fc from "fast-check";
import { layoutsOf } from "../reading/round-trip/layouts";
import { bookOf, headsOf, shownBook } from "./book";
import { diceOf, throws } from "./change";
import { cleanTidies } from "./clean";
import { NOTICED } from "./noticed";
import { outcomeOf, silentDifference } from "./outcome";
import { runs, TIME } from "./runs";

/** Kinds that still give other figures without an error. Each must fail here, so that none stays once it is mended. */
const NOT_YET: Readonly<Record<string, string>> = {};

const LAYOUTS = layoutsOf(cleanTidies);
const workbooks = fc
  .oneof(...["a long sheet", "a wide sheet", "a transposed sheet", "a sheet of records"].map((layout) => LAYOUTS[layout]!))
  .filter(({ doubts }) => doubts.length === 0);

/** Never other figures without an error. `tried` is called where the workbook could be changed. */
function propertyOf(kind: string, tried: () => void): fc.IProperty<unknown> {
  return fc.property(workbooks, throws, ({ sheets, others, by }, chance) => {
    const base = bookOf([...sheets.map(({ whole }) => whole), ...others], by);
    const changed = NOTICED[kind]!(base, diceOf(chance));
    const before = changed && outcomeOf(headsOf(base), by);
    if (!changed || !before || before.errors.length > 0) return;
    tried();
    const wrong = silentDifference(before, outcomeOf(headsOf(changed), by));
    if (wrong !== null) throw new Error(`${wrong}\n${shownBook(changed)}`);
  });
}

describe("what makes other figures is an error, or the figures are those of the unchanged workbook, after", () => {
  test.each(Object.keys(NOTICED).filter((kind) => !(kind in NOT_YET)))(
    "%s",
    (kind) => {
      let tries = 0;
      fc.assert(
        propertyOf(kind, () => (tries += 1)),
        runs(RUNS),
      );
      expect(tries).toBeGreaterThan(0);
    },
    TIME,
  );
});

const RUNS = 80;

describe("what is not told yet", () => {
  test.each(Object.entries(NOT_YET))(
    "%s still fails: %s",
    (kind) => {
      expect(
        fc.check(
          propertyOf(kind, () => undefined),
          { numRuns: RUNS, seed: 20200316, endOnFailure: true },
        ).failed,
      ).toBe(true);
    },
    TIME,
  );
});

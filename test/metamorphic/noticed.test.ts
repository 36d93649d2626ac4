import fc from "fast-check";
import type { Workbook } from "../reading/round-trip/workbook";
import { bookOf, headsOf, shownBook } from "./book";
import { diceOf, throws } from "./change";
import { CLEAN } from "./clean";
import { bareBook } from "./noticed/lines";
import { NOTICED } from "./noticed/noticed";
import { outcomeOf, silentDifference } from "./outcome";
import { runs, TIME } from "./runs";

interface Made {
  readonly kind: string;
  readonly chance: readonly number[];
  /** Without totals and rates in its tables. */
  readonly bare: boolean;
}

const changes: fc.Arbitrary<Made> = fc.record({ kind: fc.constantFrom(...Object.keys(NOTICED)), chance: throws, bare: fc.boolean() });

/** What is printed is true, or an error stops the report. */
function holds({ sheets, others, by, series }: Workbook, { kind, chance, bare }: Made): void {
  const { change, more, warned } = NOTICED[kind]!;
  const whole = bookOf([...sheets.map(({ whole: head }) => head), ...others], by);
  const changed = change(bare ? bareBook(whole) : whole, diceOf(chance));
  if (!changed) return;
  const truth = Object.fromEntries(Object.entries(series).map(([strand, counts]) => [changed.renamed?.[strand] ?? strand, counts]));
  const after = outcomeOf(headsOf(changed), by);
  const wrong = silentDifference(truth, after, more === undefined ? {} : { more });
  if (wrong !== null && !(warned && after.findings.some(({ severity }) => severity === "warning")))
    throw new Error(`After ${kind}: ${wrong}\n${shownBook(changed)}`);
}

describe("what would make other figures stops the report, or the figures are true all the same,", () => {
  test.each(Object.entries(CLEAN))(
    "in %s",
    (layout, workbooks) => {
      // Many sheets take longer to read.
      fc.assert(fc.property(workbooks, changes, holds), runs(layout.endsWith("a month") ? 2 : 5));
    },
    TIME,
  );
});

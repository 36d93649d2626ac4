import { monthOf } from "../../../src/domain/month";
import { measured, monthsOf, wrong } from "./measured-of";

const only = (...rows: readonly string[]) => {
  const { measures, findings } = measured(...rows);
  expect(findings).toEqual([]);
  return measures[0]! as never as Record<string, unknown> & { counts: never; of: never };
};

describe("the measure that one row says", () => {
  test("is a count of each month, with what 12 months should come to", () => {
    const count = only("Knife | Video used | count | | Custody | Kind | Video | | | | 1,400");
    expect([count["kind"], count["section"], count["name"], count["sheet"], count["target"]]).toEqual([
      "count",
      "Knife",
      "Video used",
      "Custody",
      1400,
    ]);
    expect(monthsOf(count.counts)).toEqual(["2020-01 6", "2020-02 7", "2020-03 8"]);
    expect(only("Knife | All | count | | Custody")["target"]).toBeNull();
  });

  test("is a rate of each month, of values of the same sheet or of another measure’s counts, wherever that stands", () => {
    const rate = only("Knife | Video used | rate | | Custody | Kind | Video | Interviews | | | 85%");
    expect([rate["kind"], rate["target"], monthsOf(rate.counts), monthsOf(rate.of)]).toEqual([
      "rate",
      0.85,
      ["2020-01 6", "2020-02 7", "2020-03 8"],
      ["2020-01 11", "2020-02 22", "2020-03 33"],
    ]);
    const named = only(
      "Knife | Video used | rate | | Custody | Kind | Video | in THE north",
      "Knife | In the North | count | | Custody | Place | North",
    );
    expect(monthsOf(named.of)).toEqual(["2020-01 15", "2020-02 26", "2020-03 37"]);
  });

  test("is a number over a span, typed or counted there", () => {
    const typed = only("Knife | Arrests | tally | | | | 207 | | Jan 2020 | Feb 2020");
    const span = { from: monthOf(2020, 1), fromDay: 1, to: monthOf(2020, 2), toDay: 29 };
    expect(typed).toMatchObject({ kind: "tally", value: 207, sources: [{ sheet: "Measures", column: 6 }], span, sheet: null });
    expect(only("Knife | Video | tally | | Custody | Kind | Video | | Jan 2020 | Feb 2020")).toMatchObject({
      kind: "tally",
      value: 13,
      span,
    });
    expect(only("Knife | Arrests | tally | | | | 207 | | 5 Jan 2020 | Feb 2020")).toMatchObject({ value: 207, span: { fromDay: 5 } });
  });

  test("is a number beside what it should come to, with a span or without", () => {
    const progress = only("Knife | Kits | progress | | | | 3098 | | | | 4000");
    expect(progress).toMatchObject({
      ...{ kind: "progress", value: 3098, target: 4000, span: null },
      targetSources: [{ sheet: "Measures", column: 10 }],
    });
    expect(only("Knife | Kits | progress | | Custody | Kind | Video | | Jan 2020 | Mar 2020 | 40")).toMatchObject({
      value: 21,
      target: 40,
    });
  });

  test.each<readonly [string, readonly unknown[]]>([
    ["Knife | M | tally | | | | 5", ["I2", "span", ""]],
    ["Knife | M | tally | | | | 5 | | soon", ["I2", "date", "soon"]],
    ["Knife | M | tally | | | | | | Jan 2020 | Feb 2020", ["G2", "noValues", ""]],
    ["Knife | M | tally | | | | some | | Jan 2020 | Feb 2020", ["G2", "number", "some"]],
    ["Knife | M | tally | | Custody | Kind | Video", ["I2", "span", ""]],
    ["Knife | M | tally | | Custody | Kind | Video | | 5 Jan 2020 | Feb 2020", ["I2", "wholeMonths", "5 Jan 2020"]],
    ["Knife | M | tally | | Custody | Kind | Audio | | Jan 2020 | Feb 2020", ["G2", "values", "Audio"]],
    ["Knife | M | progress | | | | 5", ["K2", "target", ""]],
    ["Knife | M | progress | | | | 5 | | | | 0", ["K2", "target", "0"]],
    ["Knife | M | count | | Custody | Kind | Audio", ["G2", "values", "Audio"]],
    ["Knife | M | rate | | Custody | Kind | Audio | Video", ["G2", "values", "Audio"]],
    ["Knife | M | rate | | Custody | Kind | Video | ", ["H2", "of", ""]],
    ["Knife | M | rate | | Custody | Kind | Video | Audio", ["H2", "values", "Audio"]],
  ])("is none where something is wrong, and that is told with its cell: %s", (row, told) => {
    expect([measured(row).measures, wrong(row)]).toEqual([[], [told]]);
  });

  test("keeps its months where only its target is not understood, and says so", () => {
    for (const [row, found] of [
      ["Knife | M | count | | Custody | Kind | Video | | | | few", "few"],
      ["Knife | M | rate | | Custody | Kind | Video | Interviews | | | 85", "85"],
    ] as const) {
      expect([measured(row).measures, wrong(row)]).toMatchObject([[{ target: null }], [["K2", "targetLeft", found]]]);
    }
  });

  test("is no rate of a measure that is no count", () => {
    expect(wrong("Knife | Kits | progress | | | | 5 | | | | 9", "Knife | M | rate | | Custody | Kind | Video | Kits")).toEqual([
      ["H3", "values", "Kits"],
    ]);
  });
});

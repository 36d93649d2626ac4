import type { ShownMeasure } from "../../src/analysis/measures";
import type { AllPacks, PackFigures } from "../../src/chain/pack-figures";
import { shownPacks } from "../../src/chain/shown-packs";
import { messageOf } from "../../src/checks/messages";
import type { Comparison } from "../../src/domain/comparison";
import { atOnce } from "../../src/domain/slices";
import { ReportOptionsError } from "../../src/report/report-options";
import { LINES, long, made, steady } from "./pack-sheets";

const packs = (...of: Parameters<typeof made>): AllPacks => {
  const all = made(...of);
  if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
  return all;
};
const shown = (all: AllPacks) => atOnce(shownPacks(all, 5, 50));
/** The packs with the first place's comparisons changed. */
const inFirst = (all: AllPacks, change: (comparison: Comparison, strand: number) => Comparison): AllPacks => ({
  ...all,
  packs: all.packs.map((pack, place) => (place === 0 ? { ...pack, comparisons: pack.comparisons.map(change) } : pack)),
});
const few = (line: number, month: number) => (line === 0 && month === 20 ? 3 : steady(line, month));
const PLAIN = packs([long("Data", LINES, steady)]);
const SMALL = packs([long("Data", LINES, few)]);

describe("Packs of which nothing is to be hidden", () => {
  it("are shown as they are", () => {
    const found = atOnce(shownPacks(PLAIN, null, 50));
    expect([found.packs, found.whole, found.left]).toEqual([PLAIN.packs, PLAIN.whole, PLAIN.left]);
    expect(found.packs[0]!.judgements[0]!.controlChart).not.toBeNull();
  });
});

describe("The whole beside packs without small counts", () => {
  it("is compared as the packs are, and with the base that was chosen, but without a second baseline", () => {
    const data = [long("Data", LINES, steady)];
    const quarter = packs(data, { period: { kind: "quarter" }, baseline: { kind: "years", count: 3 } });
    const { whole } = atOnce(shownPacks(quarter, 5, 5000));
    expect(whole.comparisons.map(({ length, reason, baseline }) => [length, reason?.code, baseline])).toEqual([
      [3, "smallBase", undefined],
      [3, "smallBase", undefined],
    ]);
  });
});

describe("Measures beside strands whose small counts are hidden", () => {
  const calls: ShownMeasure = { kind: "tally", section: "Burglary", name: "Calls", value: 40, span: null } as never;
  const withCalls = (all: AllPacks, sharesSheets: boolean): AllPacks => ({
    ...all,
    packs: all.packs.map((pack): PackFigures => ({ ...pack, measures: [calls] })),
    measures: { ...all.measures, sharesSheets },
  });
  const told = (all: AllPacks) => {
    const { packs: found, left } = shown(all);
    return [found.map(({ measures }) => measures.length), left.map(({ details }) => "measures" in details && details.measures)];
  };

  it("stay, unless their worksheet counts the offences too", () => {
    expect([told(withCalls(SMALL, false)), told(withCalls(SMALL, true)), told(withCalls(PLAIN, true))]).toEqual([
      [[1, 1, 1], []],
      [[0, 0, 0], [["Calls"]]],
      [[1, 1, 1], []],
    ]);
  });

  it("are said after what was left out before", () => {
    const before = packs([long("Data", LINES, few), long("Fraud sheet", ["Fraud"], steady, "Month | Offence | Count")]);
    expect(shown(withCalls(before, true)).left.map(({ code }) => code)).toEqual([
      ...before.left.map(({ code }) => code),
      "packMeasuresLeftOut",
    ]);
  });
});

describe("What stands beside the totals of packs", () => {
  const HEADERS = "Month | District | Offence | Beat | Measure | Count";
  const OFFENCES = ["Burglary", "Robbery"];
  const lines = ["North", "South"].flatMap((district) =>
    OFFENCES.flatMap((offence) =>
      ["A", "B"].flatMap((beat) => ["Offences", "Solved"].map((kind) => `${district} | ${offence} | ${beat} | ${kind}`)),
    ),
  );
  const counts = (line: number) => (line % 2 === 0 ? 60 + 5 * line : 20 + line);
  const both = packs([long("Data", lines, counts, HEADERS)], { columns: ["solved"], contributions: "beat", suppress: 5 });
  const reasons = (all: AllPacks) =>
    shown(all).packs.map(({ comparisons }) =>
      comparisons.map(({ solved, contributions }) => [solved?.reason?.code ?? null, contributions?.reason ?? null]),
    );
  const TOLD = OFFENCES.map(() => [null, null]);
  const HIDDEN = OFFENCES.map(() => ["confidential", "confidential"]);

  it("is told where all places have it", () => {
    expect(both.packs[0]!.comparisons[0]).toMatchObject({ solved: { reason: null }, contributions: { reason: null } });
    expect(reasons(both)).toEqual([TOLD, TOLD]);
  });

  it("is confidential where one place has no solved rate and another has, which would follow from the whole’s", () => {
    const without = inFirst(both, (each) => ({ ...each, solved: { ...each.solved!, earlier: null } }));
    expect(reasons(without)).toEqual([HIDDEN, HIDDEN]);
  });

  it("is confidential where one place has no parts of a strand and another has", () => {
    const without = inFirst(both, ({ contributions, ...each }, strand) =>
      strand === 1 ? each : { ...each, ...(contributions && { contributions }) },
    );
    expect(reasons(without)).toEqual([
      [
        ["confidential", "confidential"],
        ["confidential", null],
      ],
      HIDDEN,
    ]);
    // Differences may be told of one strand alone, in all places.
    const ofOne = {
      ...both,
      packs: both.packs.map((pack) => ({
        ...pack,
        comparisons: pack.comparisons.map(({ contributions, ...each }, strand) =>
          strand === 1 ? each : { ...each, ...(contributions && { contributions }) },
        ),
      })),
    };
    expect(reasons(ofOne)).toEqual([TOLD, TOLD]);
  });

  it("is nothing where there are no packs", () => {
    expect(shown({ ...both, packs: [] }).packs).toEqual([]);
  });
});

describe("Packs are refused", () => {
  it("where the strands of one place would tell what is hidden of another strand there, with both", () => {
    const lines = ["North", "South", "West"].flatMap((place) => ["Few", "Again", "Both"].map((offence) => `${place} | ${offence}`));
    const data = long("Data", lines, (line, month) => {
      const own = 30 + ((month * 5 + line) % 7);
      const [place, strand] = [Math.floor(line / 3), line % 3];
      const one = place < 2 && month === 20 ? 3 : 30 + ((month * 5 + place) % 7);
      return strand === 2 ? 2 * one : strand < 2 ? one : own;
    });
    const refused = () => shown(packs([data]));
    expect(refused).toThrow(ReportOptionsError);
    expect(refused).toThrow(
      /^Counts under 5 cannot be hidden in packs: in \w+, “\w+” and the other strands would tell the hidden figures of “\w+”\. Leave one of them out\.$/,
    );
    expect(refused).toThrow(expect.objectContaining({ field: "suppress" }) as never);
  });
});

import { perThousand, ranksOf } from "../../src/analysis/columns";
import type { AllPacks } from "../../src/chain/pack-figures";
import { shownPacks } from "../../src/chain/shown-packs";
import { messageOf } from "../../src/checks/messages";
import { atOnce } from "../../src/domain/slices";
import { addMonths } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import type { ReportOptions } from "../../src/report/report-options";
import { sheet } from "../reading/sheets";
import { END, LINES, long, made, steady } from "./pack-sheets";

const packs = (heads: readonly SheetHead[]): AllPacks => {
  const all = made(heads);
  if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
  return all;
};

const later = ({ packs: all }: Pick<AllPacks, "packs">) =>
  all.map(({ place, comparisons }) => [place, ...comparisons.map((each) => each.later?.total ?? null)]);
const sum = (line: number) => Array.from({ length: 12 }, (_, month) => steady(line, month + 12)).reduce((all, each) => all + each, 0);

describe("Figures of packs", () => {
  it("are counted for each value of the column, and come to the whole", () => {
    const all = packs([long("Data", LINES, steady)]);
    expect(all.column).toBe("District");
    expect(later(all)).toEqual([
      ["North", sum(0), sum(1)],
      ["South", sum(2), sum(3)],
      ["West", sum(4), sum(5)],
    ]);
    expect(all.findings.filter(({ code }) => code === "packsDoNotAddUp")).toEqual([]);
  });

  it("that do not come to the whole are said, with the number and the cells of rows without a place", () => {
    const all = packs([long("Data", [...LINES, " | Robbery"], steady)]);
    const found = all.findings.filter(({ code }) => code === "packsDoNotAddUp");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      sheet: "Data",
      details: { strand: "Robbery", total: sum(1) + sum(3) + sum(5) + sum(6), sum: sum(1) + sum(3) + sum(5) },
    });
    expect(found[0]!.address).toMatch(/^B8, B15, /);
  });

  it("are of the same place whatever its capitals and spaces; one that is spelt otherwise is asked about", () => {
    const lines = LINES.map((line, index) => (index === 3 ? "south  | Robbery" : line));
    expect(later(packs([long("Data", lines, steady)]))[1]).toEqual(["South", sum(2), sum(3)]);
    const data = long(
      "Data",
      LINES.map((line) => line.replace("West", "Westcliff")),
      steady,
    );
    const misspelt = data.values.map((row, index) => (index === 5 ? row.map((cell) => (cell === "Westcliff" ? "Westclif" : cell)) : row));
    const found = made([{ ...data, values: misspelt }]);
    const codes = ("stopped" in found ? found.stopped : found.findings).map(({ code }) => code);
    // As a place of its own it lacks the other offences, so nothing is built.
    expect(codes).toEqual(["offenceMissing"]);
  });

  it("leave out strands of sheets without the column, and say which", () => {
    const fraud = long("Fraud sheet", ["Fraud"], steady, "Month | Offence | Count");
    const all = packs([long("Data", LINES, steady), fraud]);
    expect(all.whole.strands.map(({ definition }) => definition.strand)).toEqual(["Burglary", "Robbery"]);
    expect(all.left.find(({ code }) => code === "packStrandsLeftOut")).toMatchObject({
      sheet: "Fraud sheet",
      details: { strands: ["Fraud"] },
    });
  });

  it("are all stopped by an error that may touch any, and by one in one place's cells for that place alone", () => {
    const wrong = made([long("Data", LINES, (line, month) => (line === 2 && month === 20 ? "tbc" : steady(line, month)))]) as AllPacks;
    expect(wrong.packs.map(({ findings }) => findings.some(({ severity }) => severity === "error"))).toEqual([false, true, false]);
    expect(later(wrong).map(([, burglary]) => burglary)).toEqual([sum(0), null, sum(4)]);
    const stopped = made([
      long("Data", [...LINES, " | Robbery"], (line, month) => (line === 6 && month === 20 ? "tbc" : steady(line, month))),
    ]);
    expect(stopped).toMatchObject({ stopped: [{ code: "notACount" }] });
    expect(made([long("Data", ["Burglary", "Robbery"], steady, "Month | Offence | Count")])).toMatchObject({
      stopped: [{ code: "unknownColumn" }],
    });
  });
});

describe("Small counts in packs", () => {
  const few = (line: number, month: number) => (line === 0 && month === 20 ? 3 : steady(line, month));
  const shown = (heads: readonly SheetHead[]) => atOnce(shownPacks(packs(heads), 5, 50));

  it("are hidden in their pack, and as much in another as it takes", () => {
    const { packs: all, whole } = shown([long("Data", LINES, few)]);
    const hides = all.map(({ comparisons }) => comparisons.map(({ hidden }) => hidden !== undefined));
    expect(hides).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(whole.comparisons.some(({ hidden }) => hidden !== undefined)).toBe(false);
    const printed = all.slice(0, 2).flatMap(({ strands }) => {
      const { figures } = strands[0]!;
      return figures.kind === "months" ? figures.months.map(({ month }) => Number(month)) : [];
    });
    // The month of the small count is printed in neither.
    expect(printed).not.toContain(Number(addMonths(END, 20 - 23)));
    expect(all.every(({ judgements }) => judgements.every(({ controlChart }) => controlChart === null))).toBe(true);
  });

  it("are refused where the whole and one other place would tell them", () => {
    const mixed = long("Data", ["North | Burglary", "South | Burglary", " | Burglary"], (line, month) =>
      line === 1 ? 0 : line === 0 && month === 20 ? 3 : steady(line, month),
    );
    expect(() => shown([mixed])).toThrow("has so few in so few places");
  });

  it("are refused where one strand holds the other, since their places would tell more together", () => {
    const strands = sheet(
      "Strands",
      `
      Strand | Column | Values
      All | Offence | *
      Burglary | Offence | Burglary
      `,
    );
    expect(() => shown([strands, long("Data", LINES, few)])).toThrow("hold the same rows");
  });
});

describe("What stands beside the totals in packs", () => {
  const HEADERS = "Month | District | Offence | Beat | Measure | Count";
  const PLACES = ["North", "South"].flatMap((district, place) => ["A", "B"].map((beat, of) => ({ district, beat, at: place * 2 + of })));
  const KINDS = ["Offences", "Solved"];
  const lines = PLACES.flatMap(({ district, beat }) => KINDS.map((kind) => `${district} | Burglary | ${beat} | ${kind}`));
  /** Four beats; every other line is of solved offences. */
  const counts = (line: number, month: number) => (line % 2 === 0 ? 40 + 5 * line + (month >= 12 ? line : 0) : 10 + line);
  const shown = (chosen: Partial<ReportOptions>, count = counts) => {
    const all = made([long("Data", lines, count, HEADERS)], { columns: ["solved"], contributions: "beat", ...chosen });
    if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
    return atOnce(shownPacks(all, chosen.suppress ?? null, 50)).packs;
  };
  const ofColumns = ({ findings }: AllPacks["packs"][number]) => findings.filter(({ code }) => /^(solved|contributions)/.test(code));

  it("is of the place alone", () => {
    const [north, south] = shown({});
    expect(north!.comparisons[0]!.solved?.later).toMatchObject({ solved: 12 * (11 + 13), recorded: 12 * (40 + 52) });
    expect(south!.comparisons[0]!.contributions?.parts.map(({ name, later: total }) => [name, total])).toEqual([
      ["B", 12 * 76],
      ["A", 12 * 64],
    ]);
  });

  it("is not by the packs' own column, of which each is one value", () => {
    const found = shown({ contributions: "District" });
    expect(found.flatMap(({ comparisons }) => comparisons.flatMap(({ contributions }) => contributions ?? []))).toEqual([]);
    expect(found.flatMap(ofColumns)).toEqual([]);
  });

  it("says what is wrong in the pack that it is wrong in, by the strand's own name", () => {
    const [north, south] = shown({}, (line, month) => (line === 1 && month === 15 ? 900 : counts(line, month)));
    expect(ofColumns(north!)).toMatchObject([{ code: "solvedMoreThanRecorded", details: { strand: "Burglary" } }]);
    expect(ofColumns(south!)).toEqual([]);
  });

  it("is confidential in all packs where one has a small count there", () => {
    const few = (line: number, month: number) => (line === 1 && month === 15 ? 2 : line === 3 && month === 15 ? 0 : counts(line, month));
    const reasons = (found: ReturnType<typeof shown>) => found.map(({ comparisons: [first] }) => first!.solved?.reason?.code ?? null);
    expect(reasons(shown({ suppress: 5 }))).toEqual([null, null]);
    expect(reasons(shown({ suppress: 5 }, few))).toEqual(["confidential", "confidential"]);
  });

  it("is confidential where rows of no place would tell it", () => {
    const stray = long("Data", [...lines, " | Burglary | A | Offences"], (line, month) => (line === 8 ? 30 : counts(line, month)), HEADERS);
    const all = made([stray], { columns: ["solved"], suppress: 5 }) as AllPacks;
    const found = atOnce(shownPacks(all, 5, 50)).packs;
    expect(found.map(({ comparisons: [first] }) => first!.solved?.reason?.code)).toEqual(["confidential", "confidential"]);
  });

  describe("with the other places", () => {
    const people = (rows: string) => sheet("People", `District | Population\n${rows}`);
    const PEOPLE = people("North | 20000\nSouth | 90000\nWest | 30000");
    const COLUMNS = { columns: ["per-1000", "whole", "rank"] } as const;
    const beside = (more: Partial<ReportOptions> = {}, heads: readonly SheetHead[] = [long("Data", LINES, steady), PEOPLE]) => {
      const all = made(heads, { ...COLUMNS, ...more });
      if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
      return { ...all, shown: atOnce(shownPacks(all, more.suppress ?? null, 50)).packs };
    };

    it("is a rate of the place’s people, what all places did, and its rank by rate", () => {
      const { shown: all, findings } = beside();
      expect(findings).toEqual([]);
      const [burglaries, rates] = [
        [sum(0), sum(2), sum(4)],
        [20_000, 90_000, 30_000],
      ];
      const whole = burglaries.reduce((total, each) => total + each, 0);
      all.forEach(({ comparisons: [first] }, place) => {
        expect(perThousand(first!)?.later?.rate).toBeCloseTo((burglaries[place]! * 1000) / rates[place]!, 9);
        expect(first!.whole).toMatchObject({ later: whole, reason: null });
      });
      // North has the fewest, of the fewest people; South the most people.
      expect(all.map(({ comparisons: [first] }) => ranksOf(first!)?.later?.rank)).toEqual([2, 3, 1]);
      expect(ranksOf(all[0]!.comparisons[0]!)).toMatchObject({ by: "rate", of: 3 });
    });

    it("is said to be wanting where a place has no population, once for all packs, and ranks go by counts", () => {
      const { shown: all, findings } = beside({}, [long("Data", LINES, steady), people("North | 20000\nSouth | 90000")]);
      expect(findings.map(({ code }) => code)).toEqual(["populationsNotRead"]);
      expect(all.map(({ comparisons: [first] }) => perThousand(first!)?.reason?.code ?? null)).toEqual([null, null, "noPopulation"]);
      expect(all.map(({ comparisons: [first] }) => [first!.whole?.reason?.code, ranksOf(first!)?.later?.rank])).toEqual([
        ["notAllPlaces", 3],
        ["notAllPlaces", 2],
        ["notAllPlaces", 1],
      ]);
    });

    it("has no rank in any pack where one place has an error, and only that pack is stopped", () => {
      const wrong = long("Data", LINES, (line, month) => (line === 2 && month === 20 ? "tbc" : steady(line, month)));
      const { packs: all } = beside({}, [wrong, PEOPLE]);
      expect(all.map(({ findings }) => findings.some(({ severity }) => severity === "error"))).toEqual([false, true, false]);
      expect(ranksOf(all[0]!.comparisons[0]!)?.reason).toMatchObject({ places: ["South"] });
      expect(perThousand(all[0]!.comparisons[0]!)?.reason).toBeNull();
    });

    it("is confidential in all packs where one has a small count, but for rates of totals that are shown", () => {
      const few = long("Data", LINES, (line, month) => (line === 0 && month === 20 ? 3 : steady(line, month)));
      const { shown: all } = beside({ suppress: 5 }, [few, PEOPLE]);
      for (const { comparisons } of all)
        for (const comparison of comparisons) {
          expect(comparison.group).toMatchObject({ others: [], people: null, reason: { code: "confidential" } });
          expect(comparison.whole).toMatchObject({ later: null, reason: { code: "confidential" } });
          const isHidden = comparison.hidden?.later || comparison.hidden?.earlier;
          expect(perThousand(comparison)?.reason?.code ?? null).toBe(isHidden ? "confidential" : null);
        }
    });

    it("has ranks where counts are to be hidden and none is small", () => {
      expect(ranksOf(beside({ suppress: 5 }).shown[0]!.comparisons[0]!)?.later?.rank).toBe(2);
    });
  });
});

import { packFigures, type AllPacks } from "../../src/chain/pack-figures";
import { messageOf } from "../../src/checks/messages";
import { addMonths } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import type { SheetHead } from "../../src/reading";
import { reportOptionsText } from "../../src/kept/report-options";
import { completeOptions, type ReportOptions } from "../../src/report/report-options";
import { sheet } from "../reading/sheets";
import { END, LINES, long, made, readOf, steady } from "./pack-sheets";

const DATA = long("Data", LINES, steady);
const TODAY = new Date(2020, 2, 16);
const packs = (...of: Parameters<typeof made>): AllPacks => {
  const all = made(...of);
  if ("stopped" in all) throw new Error(all.stopped.map(messageOf).join("\n"));
  return all;
};
const stopped = (...of: Parameters<typeof made>) => {
  const all = made(...of);
  return "stopped" in all ? all.stopped : [];
};

/** The findings of the whole, and of each pack. */
const codes = ({ findings, packs: all }: AllPacks) =>
  [findings, ...all.map((pack) => pack.findings)].map((of) => of.map(({ code }) => code));

describe("No pack is made", () => {
  it("of a column that no sheet has, with the nearest name, or that has no value", () => {
    const of = (column: string, sheets: readonly SheetHead[] = [DATA]) => {
      const found = atOnce(packFigures(readOf(sheets), { column, end: null, today: TODAY, options: completeOptions({}) }));
      return "stopped" in found ? found.stopped.map(({ code, details }) => [code, details]) : [];
    };
    const columns = ["District", "Offence"];
    expect(of("distric")).toEqual([["unknownColumn", { strand: null, column: "distric", columns, suggestion: "District" }]]);
    expect(of("Beat")).toEqual([["unknownColumn", { strand: null, column: "Beat", columns, suggestion: null }]]);
    const blank = long(
      "Data",
      LINES.map((line) => line.replace(/^\w+/, "")),
      steady,
    );
    expect(of("District", [blank])).toMatchObject([["unknownColumn", {}]]);
    // A sheet that no strand counts has no values.
    const fraud = [
      sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud"),
      long("Fraud sheet", ["Fraud"], steady, "Month | Offence | Count"),
    ];
    expect(of("Offence", fraud)).toEqual([]);
  });

  it("where no strand can be parted, for the reasons, as errors", () => {
    const more = long("More", ["Burglary", "Robbery"], steady, "Month | Offence | Count");
    expect(stopped([DATA, more]).map(({ code, severity }) => [code, severity])).toEqual([
      ["severalSources", "error"],
      ["packStrandsLeftOut", "error"],
    ]);
    const part = [DATA, long("Fraud sheet", ["Fraud"], steady, "Month | Offence | Count")];
    expect(packs(part).left.map(({ code, severity }) => [code, severity])).toEqual([["packStrandsLeftOut", "warning"]]);
  });
});

describe("Packs compare", () => {
  const first = (options: Partial<ReportOptions>) => {
    const { whole, packs: all } = packs([DATA], options);
    return [whole, ...all].map(({ comparisons: [comparison] }) => comparison!);
  };

  it("the period, and the base, that were chosen, as the whole does", () => {
    for (const { length, reason } of first({ period: { kind: "quarter" }, smallestBase: 1000 }))
      expect([length, reason?.code]).toEqual([3, "smallBase"]);
    for (const { length, reason } of first({})) expect([length, reason?.code ?? null]).toEqual([12, null]);
    const people = sheet("People", "District | Population\nNorth | 20000\nSouth | 90000\nWest | 30000");
    const [north] = packs([DATA, people], { period: { kind: "quarter" }, columns: ["whole"] }).packs;
    const quarter = [20, 21, 22].flatMap((month) => [0, 2, 4].map((line) => steady(line, month)));
    expect(north!.comparisons[0]!.whole!.later).toBe(quarter.reduce((sum, count) => sum + count, 0));
  });

  it("a second baseline, unless small counts are to be hidden, which would follow from it", () => {
    const baseline = { kind: "years", count: 3 } as const;
    expect(first({ baseline }).map((each) => each.baseline?.choice.kind)).toEqual(["years", "years", "years", "years"]);
    expect(first({ baseline, suppress: 5 }).map((each) => each.baseline)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("the last month that the workbook keeps, and ask about it where the figures go on and nobody chose it anew", () => {
    const read = readOf([DATA]);
    const DEC = addMonths(END, -1);
    const state = { step: "built", figures: [{ strand: "Robbery", end: DEC, length: 6, earlier: 1, later: 1 }] } as never;
    const asked = (end: typeof END | null, kept: typeof END | null) => {
      const options = completeOptions({ end: kept, period: { kind: "months", length: 6 } });
      const wanted = { column: "District", end, today: TODAY, options };
      const all = atOnce(packFigures({ ...read, outline: { ...read.outline, state, reportOptions: reportOptionsText(options) } }, wanted));
      return "stopped" in all ? all.stopped.map(({ code }) => code) : [all.end, ...all.findings.map(({ code }) => code)];
    };
    expect([asked(null, DEC), asked(DEC, DEC), asked(null, null)]).toEqual([["endChosenBefore"], [DEC], [END]]);
  });
});

describe("What is said of a pack", () => {
  it("is what is said of its own cells, or of all of the workbook", () => {
    const odd = long("Data", LINES, (line, month) => (line === 2 && month === 15 ? 4000 : steady(line, month)));
    expect(codes(packs([odd]))).toEqual([["implausibleCount"], [], ["implausibleCount"], []]);
    expect(codes(packs([{ ...DATA, hiddenRows: 3 }]))).toEqual(Array.from({ length: 4 }, () => ["hiddenRowsRead"]));
  });

  it("is not what is said of one strand of the whole", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary\nFraud | Offence | Fraud; Robbery; Arson");
    const [whole, ...each] = codes(packs([strands, DATA]));
    expect(whole!.length).toBeGreaterThan(0);
    expect(each.flat()).toEqual([]);
  });

  it("is that it has no rows for an offence in some months, and nothing of that in other packs", () => {
    const rows = DATA.values.filter((row, at) => !(at > 60 && at < 80 && row[1] === "South" && row[2] === "Robbery"));
    const holes = { ...DATA, values: rows, formats: DATA.formats.slice(0, rows.length), used: { ...DATA.used!, rows: rows.length } };
    const [whole, north, south, west] = codes(packs([holes]));
    expect([whole, north, west]).toEqual([["valuesMissingInMonths"], [], []]);
    expect(south).toEqual(["valuesMissingInMonths", "missingMonths"]);
  });
});

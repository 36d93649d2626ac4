import fc from "fast-check";
import { compareAll } from "../../../src/analysis/compare";
import { missingRows } from "../../../src/analysis/gaps/missing-rows";
import type { FindingOf } from "../../../src/domain/finding";
import { addMonths, isoMonth, monthOf, monthToSerial } from "../../../src/domain/month";
import { figuresOf, recogniseSheets, type SheetHead } from "../../../src/reading";
import { sheetOf } from "../../reading/sheets";
import { atOnce } from "../../../src/domain/slices";

const FIRST = monthOf(2018, 1);
const MONTHS = Array.from({ length: 24 }, (_, at) => at);
const END = addMonths(FIRST, 23);

type CountAt = (month: number, district: string, offence: string) => number | null;

/** A row for each month, offence and district that has one. */
function long(countAt: CountAt, districts: readonly string[], offences: readonly string[] = ["Fraud"], name = "Data"): SheetHead {
  const rows = MONTHS.flatMap((month) =>
    offences.flatMap((offence) =>
      districts.flatMap((district) => {
        const count = countAt(month, district, offence);
        return count === null ? [] : [[monthToSerial(addMonths(FIRST, month)), offence, district, count]];
      }),
    ),
  );
  return sheetOf(name, [["Month", "Offence", "District", "Count"], ...rows], {
    formats: [["General", "General", "General", "General"], ...rows.map(() => ["mmm-yy", "General", "General", "General"])],
  });
}

/** "Fraud: South 2018-03": what is missing of each strand. */
function missing(...heads: readonly SheetHead[]): readonly string[] {
  return missingBy("Offence", heads);
}

/** The same for strands of one column's values, or where that is null those of a "Strands" table. */
function missingBy(by: string | null, heads: readonly SheetHead[]): readonly string[] {
  return found(by, heads).flatMap(({ details: { gaps, strands } }) =>
    gaps.map(({ value, months }) => `${strands.join()}: ${value} ${months.map(isoMonth).join(" ")}`),
  );
}

/** The findings of rows that are missing. */
function found(by: string | null, heads: readonly SheetHead[]): readonly FindingOf<"valuesMissingInMonths">[] {
  const recognised = recogniseSheets(heads, { by, strandsFrom: null });
  const { counted, definitions, strands } = atOnce(figuresOf(recognised, heads, []));
  return missingRows(
    counted.flatMap((table) => table ?? []),
    definitions,
    compareAll(strands, END),
  ).filter((finding) => finding.code === "valuesMissingInMonths");
}

const DISTRICTS = ["North", "South", "West"];

describe("rows that are missing in a printed window", () => {
  test("are those of a place that ends before the others, begins after them, or leaves a month out", () => {
    const without = (lacks: (month: number) => boolean) =>
      missing(long((month, district) => (district === "West" && lacks(month) ? null : 30), DISTRICTS));
    expect(without(() => false)).toEqual([]);
    expect(without((month) => month > 21)).toEqual(["Fraud: West 2019-11 2019-12"]);
    expect(without((month) => month < 2)).toEqual(["Fraud: West 2018-01 2018-02"]);
    expect(without((month) => month === 7)).toEqual(["Fraud: West 2018-08"]);
    expect(without(() => true)).toEqual([]); // a place that is nowhere is none
  });

  test("may be left out where every strand has its months without them", () => {
    const offered = (...args: Parameters<typeof long>) =>
      found("Offence", [long(...args)]).flatMap(({ details }) => details.gaps.map(({ value, mayBeLeftOut }) => `${value} ${mayBeLeftOut}`));
    const lacks =
      (...which: readonly string[]): CountAt =>
      (month, district) =>
        which.includes(district) && month === 7 + which.indexOf(district) ? null : 30;
    expect(offered(lacks("West"), DISTRICTS)).toEqual(["West true"]);
    expect(offered(lacks("West", "North"), DISTRICTS)).toEqual(["North true", "West true"]);
    expect(offered(lacks(...DISTRICTS), DISTRICTS)).toEqual(["North false", "South false", "West false"]);
    // Arson is in the west alone.
    const alone: CountAt = (month, district, offence) =>
      (offence === "Arson") === (district === "West") || (offence === "Fraud" && month !== 7) ? 30 : null;
    expect(offered(alone, DISTRICTS, ["Fraud", "Arson"])).toEqual(["West false"]);
    // Of what is left, nothing has the last month.
    const late: CountAt = (month, district) => (district === "West" ? (month === 7 ? null : 30) : month === 23 ? null : 30);
    expect(offered(late, ["North", "West"])).toEqual(["North false", "West false"]);
  });

  test("are named where one offence stops in one place, and both have rows otherwise", () => {
    const head = long((month, district, offence) => (month > 18 && district === "West" && offence === "Fraud" ? null : 30), DISTRICTS, [
      "Fraud",
      "Arson",
    ]);
    expect(missing(head)).toEqual(["Fraud: West 2019-08 2019-09 2019-10 2019-11 2019-12"]);
  });

  test("are found over sheets, of which one lacks a place", () => {
    const of = (year: number) =>
      long(
        (month, district) => (Math.floor(month / 12) === year && !(year === 1 && district === "West") ? 30 : null),
        DISTRICTS,
        ["Fraud"],
        String(2018 + year),
      );
    expect(missing(of(0), of(1))).toEqual([
      `Fraud: West ${MONTHS.slice(12)
        .map((month) => isoMonth(addMonths(FIRST, month)))
        .join(" ")}`,
    ]);
  });

  test("are none where two sheets have the same columns in another order, or a list stands beside the rows", () => {
    const half = (from: number, name: string) =>
      long((month) => (month >= from && month < from + 12 ? 30 : null), DISTRICTS, ["Fraud"], name);
    const [first, second] = [half(0, "2018"), half(12, "2019")];
    const turned = second.values.map(([month, offence, district, count]) => [month!, district!, offence!, count!]);
    expect(missing(first, sheetOf("2019", turned, { formats: second.formats }))).toEqual([]);
    const whole = long(() => 30, DISTRICTS);
    const listed = whole.values.map((row, at) => [...row, ["Key", "P", "R"][at] ?? ""]);
    expect(missing(sheetOf("Data", listed, { formats: whole.formats.map((row) => [...row, "General"]) }))).toEqual([]);
  });

  test("are none where there are so few offences that a month may well have had none", () => {
    expect(missing(long((month, district) => (district === "West" && month % 5 === 0 ? null : 3), DISTRICTS))).toEqual([]);
  });

  test("are said where rows with 0 show that each month has one", () => {
    const countAt: CountAt = (month, district) => (district === "West" && month === 7 ? null : month % 4);
    expect(missing(long(countAt, DISTRICTS))).toEqual(["Fraud: West 2018-08"]);
  });

  test.each([0, 11, 12, 23])("are named for a small offence with a row in every month but one, beside large ones: month %d", (gone) => {
    const counts: CountAt = (month, district) => {
      if (district !== "West") return 90;
      return month === gone ? null : [7, 9, 8, 10][month % 4]!;
    };
    expect(missing(long(counts, DISTRICTS))).toHaveLength(1);
    // With so few, a month may well have had none.
    expect(
      missing(
        long((month, district, offence) => (district === "West" && month !== gone ? 5 : counts(month, district, offence)), DISTRICTS),
      ),
    ).toEqual([]);
  });

  test("are said of a small offence where rows of other offences with 0 show that each month has one", () => {
    const OFFENCES = ["Fraud", "Arson", "Homicide"];
    const few: CountAt = (month, _, offence) => (offence === "Homicide" ? (month % 4 === 0 ? 1 : 0) : 5);
    const head = (of: CountAt, writes = true) =>
      long(
        (month, district, offence) => {
          if (month === 7 && district === "West" && offence === "Arson") return null;
          const count = of(month, district, offence);
          return count === 0 && !writes ? null : count;
        },
        DISTRICTS,
        OFFENCES,
      );
    expect(missing(head(few))).toEqual(["Arson: West 2018-08"]);
    expect(missing(head(few, false))).toEqual([]);
    expect(missing(head((month, district, offence) => few(month, district, offence)! + 1))).toEqual([]);
  });

  test("are not said of one sheet because another has rows with 0", () => {
    const few = long((month, district) => (month === 7 && district === "West" ? null : 5), DISTRICTS, ["Arson"], "Data");
    const zeros = long((month) => month % 2, DISTRICTS, ["Homicide"], "Homicide");
    expect(missing(few, zeros)).toEqual([]);
  });

  test("are said of a place that ends early though each offence there may well have had none", () => {
    const offences = ["Arson", "Burglary", "Fraud", "Robbery", "Theft"];
    const ends = (last: number, count: number) =>
      missing(
        long(
          (month, district, offence) => {
            if (district !== "West") return 30;
            // Each offence has gaps of its own, and no month is without any.
            return month > last || (month + offences.indexOf(offence)) % 4 === 0 ? null : count;
          },
          DISTRICTS,
          offences,
        ),
      );
    expect(ends(21, 4)).toEqual([`${offences.join()}: West 2019-11 2019-12`]);
    expect(ends(23, 4)).toEqual([]);
    // So few in all that two months may well have had none.
    expect(ends(21, 1)).toEqual([]);
  });

  test("are said of a place where all strands together show it, whatever period each has of its own", () => {
    const offences = ["Arson", "Burglary", "Fraud", "Robbery", "Theft"];
    const head = long(
      (month, district, offence) =>
        district === "West" && ((month > 13 && month < 17) || (month + offences.indexOf(offence)) % 4 === 0) ? null : 2,
      DISTRICTS,
      offences,
    );
    const periods = (...ends: readonly string[]) =>
      sheetOf("Strands", [
        ["Strand", "Column", "Values", "Period end"],
        ...offences.map((offence, at) => [offence, "Offence", offence, ends[at] ?? ""]),
      ]);
    const gap = "West 2019-03 2019-04 2019-05";
    expect(missingBy(null, [head, periods()])).toEqual([`${offences.join()}: ${gap}`]);
    const others = offences.slice(1).join();
    expect(missingBy(null, [head, periods("Nov 19")])).toEqual([`${others}: ${gap}`]);
    // Each window that the months stand in says them, unless another one did.
    expect(missingBy(null, [head, periods("Apr 19", "Apr 19")])).toEqual(["Fraud,Robbery,Theft: West 2019-03 2019-04 2019-05"]);
  });

  test("are none where another name takes over", () => {
    const countAt: CountAt = (month, district) =>
      (district === "Avon" && month > 12) || (district === "Avon & Co" && month <= 12) ? null : 30;
    expect(missing(long(countAt, ["North", "Avon", "Avon & Co"]))).toEqual([]);
  });

  test("are none in sheets that have rows only where there were offences: 1 in 50 at most", () => {
    // Counts at random by Knuth's way, from numbers that fast-check gives.
    const poisson = (mean: number, numbers: () => number) => {
      let [count, product] = [0, numbers()];
      for (const limit = Math.exp(-mean); product > limit; product *= numbers()) count += 1;
      return count;
    };
    let [sheets, asked] = [0, 0];
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.double({ min: 0.3, max: 15, noNaN: true }), { minLength: 2, maxLength: 12 }), (seed, means) => {
        let state = seed >>> 0;
        const numbers = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) + 0.5) / 2 ** 32;
        const districts = means.map((_, at) => `District ${"ABCDEFGHIJKL"[at]!}`);
        const head = long((_, district) => poisson(means[districts.indexOf(district)]!, numbers) || null, districts, ["Fraud", "Arson"]);
        sheets += 1;
        if (missing(head).length > 0) asked += 1;
      }),
      { numRuns: 100, seed: 20_200_316 },
    );
    expect(asked / sheets).toBeLessThanOrEqual(0.02);
  });
});

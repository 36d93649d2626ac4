import { rollingSums } from "../../../src/checks/values/rolling-sums";
import { handMonths, placesInput, type HandRow } from "../hand-made";

/** Counts of months that vary as counts do. */
const COUNTS = [61, 43, 55, 70, 48, 52, 66, 39, 58, 62, 45, 54, 49, 68, 57, 41, 60, 53, 72, 47, 50, 65, 44, 59];
const NONE = NaN;
/** The sums of 12 months to each, where there are 12. */
const sumsOf = (counts: readonly number[]) =>
  counts.map((_, at) => (at < 11 ? NONE : counts.slice(at - 11, at + 1).reduce((sum, count) => sum + count, 0)));
/** Sums of 12 months that stand by themselves. */
const rolled = (from = 0) => {
  const months = Array.from({ length: 35 }, (_, at) => COUNTS[(at * 5 + from + (at > 17 ? 3 : 0)) % 24]! + ((at * at) % 11));
  return sumsOf(months).slice(11);
};
const mean = (all: readonly number[]) => all.reduce((sum, count) => sum + count, 0) / all.length;
const row = (offence: string, values: readonly number[], place = "North", more: Partial<HandRow> = {}): HandRow => ({
  ...{ place, offence, values },
  ...more,
});
const linesOf = (...rows: readonly HandRow[]) =>
  rollingSums.find!(placesInput(rows)).flatMap((found) => (found.code === "rollingSums" ? found.details.of : []));

describe("sums of 12 months of another line", () => {
  test("are known by three months, and by no two", () => {
    const beside = (months: number) => linesOf(row("Fraud", COUNTS.slice(0, months)), row("Fraud, year", sumsOf(COUNTS.slice(0, months))));
    expect([beside(14), beside(13)]).toEqual([["Fraud, year"], []]);
  });

  test("are none where one month has another figure, and may have none or 0 in some", () => {
    const sums = sumsOf(COUNTS.slice(0, 15));
    const changed = (figure: number) => linesOf(row("Fraud", COUNTS.slice(0, 15)), row("Fraud, year", sums.with(14, figure)));
    expect([changed(sums[14]!), changed(0), changed(NONE), changed(sums[14]! + 1)]).toEqual([
      ["Fraud, year"],
      ["Fraud, year"],
      ["Fraud, year"],
      [],
    ]);
    const twice = sums.with(14, 0).with(13, 0);
    expect(linesOf(row("Fraud", COUNTS.slice(0, 15)), row("Fraud, year", twice))).toEqual([]);
  });

  test("need all 12 months", () => {
    const gap = COUNTS.slice(0, 15).with(2, NONE);
    const sums = sumsOf(COUNTS.slice(0, 15));
    expect(linesOf(row("Fraud", gap), row("Fraud, year", sums))).toEqual([]);
  });

  test("are no sums of themselves: a line that has none of anything is one of itself", () => {
    expect(
      linesOf(
        row("Fraud", COUNTS),
        row(
          "Theft",
          COUNTS.map(() => 0),
        ),
      ),
    ).toEqual([]);
  });

  test("are no sums of themselves: of what happens once in a year or two, the 12 months to it have no more", () => {
    const rare = COUNTS.concat(COUNTS).map((_, at) => (at % 12 === 11 ? 1 : 0));
    expect(linesOf(row("Murder", rare), row("Fraud", COUNTS.concat(COUNTS)))).toEqual([]);
  });

  test("are more than ones: of what happened once in two years, the 12 months to any of those after it have one", () => {
    const once = (at: number) => COUNTS.map((_, month) => (month === at ? 1 : 0));
    const some = COUNTS.map((_, month) => (month >= 12 && month < 20 && month % 2 === 0 ? 1 : 0));
    expect(linesOf(row("Murder", once(11)), row("Kidnap", some))).toEqual([]);
    const yearly = row("Fraud, year", sumsOf(COUNTS.map((count) => count % 7)));
    expect(
      linesOf(
        row(
          "Fraud",
          COUNTS.map((count) => count % 7),
        ),
        yearly,
      ),
    ).toEqual(["Fraud, year"]);
  });

  test("are looked for among 200 lines, and among no more", () => {
    const lines = (count: number) => [
      row("Fraud", COUNTS.slice(0, 14)),
      row("Fraud, year", sumsOf(COUNTS.slice(0, 14))),
      ...Array.from({ length: count - 2 }, (_, at) =>
        row(
          `Beat ${at}`,
          COUNTS.slice(0, 14).map((each) => each + at),
        ),
      ),
    ];
    expect([linesOf(...lines(200)), linesOf(...lines(201))]).toEqual([["Fraud, year"], []]);
  });

  test("are told with the last four, and the choice to leave the line out", () => {
    const sums = sumsOf(COUNTS);
    const [finding] = rollingSums.find!(placesInput([row("Fraud", COUNTS), row("Fraud, year", sums)]));
    expect(finding).toMatchObject({
      ...{ code: "rollingSums", sheet: "Data", address: "W3, X3, Y3, Z3" },
      details: {
        values: handMonths(24)
          .slice(-4)
          .map((month, at) => ({ month, count: sums.slice(-4)[at] })),
        leave: { texts: ["Fraud, year"], notes: [{ sheet: "Data", column: "Offence", readAs: "left out: Fraud, year" }] },
      },
    });
  });
});

describe("sums of 12 months by themselves", () => {
  test("are told with the longest of them, and with the share of chance by which they change", () => {
    const told = (...lines: readonly HandRow[]) => rollingSums.find!(placesInput(lines))[0];
    const [short, long] = [row("Fraud", rolled(0).with(23, NONE)), row("Theft", rolled(9))];
    expect(told(long, row("Arson", rolled(4)))).toMatchObject({
      ...{ address: "W2, X2, Y2, Z2" },
      details: { of: ["Theft", "Arson"], share: "24%", leave: null },
    });
    expect([told(short, long)?.address, told(long, short)?.address]).toEqual(["W3, X3, Y3, Z3", "W2, X2, Y2, Z2"]);
  });

  /** Counts that go up and down around a mean, by far more than chance. */
  const rough = (of: number) => COUNTS.map((_, at) => of + (at % 2 === 0 ? 20 : -20));
  const beside = (of: number, lines = 4, more: (at: number) => Partial<HandRow> = () => ({})) =>
    linesOf(row("Fraud", rolled()), ...Array.from({ length: lines - 1 }, (_, at) => row("Fraud", rough(of), `Place ${at}`, more(at))));

  test("are one line of three whatever the others are, and one of more only where it is four times as large as these", () => {
    const quarter = Math.floor(mean(rolled()) / 4);
    expect([beside(quarter * 2, 3), beside(quarter * 2), beside(quarter + 1), beside(quarter)]).toEqual([["Fraud"], [], [], ["Fraud"]]);
  });

  test("are as large as the middle one of the others of their offence or place", () => {
    const quarter = Math.floor(mean(rolled()) / 4);
    const levels = (...all: readonly number[]) =>
      linesOf(row("Fraud", rolled()), ...all.map((level, at) => row("Fraud", rough(level), `Place ${at}`)));
    expect(levels(30, 4 * quarter, quarter)).toEqual(["Fraud"]);
    expect(levels(30, 2 * quarter, 4 * quarter)).toEqual([]);
    const onePlace = (level: number) =>
      rollingSums.find!(
        placesInput([row("Fraud", rolled()), ...[1, 2, 3].map((at) => row(`Theft ${at}`, rough(level)))], { place: "North" as never }),
      );
    expect([onePlace(2 * quarter).length, onePlace(quarter).length]).toEqual([0, 1]);
    const others = (offence: string, place: string) =>
      linesOf(row("Fraud", rolled()), ...[1, 2, 3].map((at) => row(`${offence} ${at}`, rough(2 * quarter), place)));
    expect([others("Theft", "South"), others("Theft", "North")]).toEqual([["Fraud"], []]);
  });
});

test("counts of months are no sums", () => {
  expect(linesOf(row("Fraud", COUNTS), row("Theft", COUNTS.toReversed()))).toEqual([]);
});

describe("of 12 months that vary by a tenth more than by chance", () => {
  const months = (of: number, from: number) =>
    Array.from({ length: 35 }, (_, at) => Math.round(of * (1 + (COUNTS[(at * 5 + from + (at > 17 ? 3 : 0)) % 24]! - 54) / 108)));
  const places = ["North", "South", "West"];

  test("sums are found, however large they are", () => {
    const rows = places.map((place, at) => row("Theft", sumsOf(months(300, 4 * at)).slice(11), place));
    expect(linesOf(...rows)).toEqual(["Theft", "Theft", "Theft"]);
  });

  test("the months themselves are none", () => {
    expect(linesOf(...places.map((place, at) => row("Theft", months(3600, 4 * at).slice(0, 24), place)))).toEqual([]);
  });
});

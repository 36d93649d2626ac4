import { addMonths, monthOf } from "../../src/domain/month";
import type { ReportedBuild, ReportedStrand } from "../../src/domain/reported-build";
import { ledgerBuild, ledgerFromXml, ledgerToXml, LEDGER_NAMESPACE, MOST_CHARACTERS } from "../../src/kept/ledger";

const JAN = monthOf(2020, 1);
const counts = (length: number, ...all: readonly (readonly [number, number])[]) =>
  all.map(([month, count]) => ({ month: addMonths(JAN, month), length, count }));
const strand = (more: Partial<ReportedStrand> = {}): ReportedStrand => ({
  ...{ strand: "A <b> & “c”", end: JAN, length: 12, standsOut: false, countedBy: "1a2b3c" },
  counts: counts(1, [-1, 10], [0, 20]),
  ...more,
});
const build = (at: string, ...strands: readonly ReportedStrand[]): ReportedBuild => ({ at, hiddenUnder: null, strands });
const read = (xml: string) => ledgerFromXml([xml]);
/** A build with as many strands of 24 months. */
const large = (strands: number, at = "2020-02-10T09:00:00.000Z") =>
  build(
    at,
    ...Array.from({ length: strands }, (_, index) =>
      strand({
        strand: `Offences of kind ${index}`,
        counts: Array.from({ length: 24 }, (_each, month) => counts(1, [month, 2000 + index])[0]!),
      }),
    ),
  );

describe("the ledger of what earlier builds reported", () => {
  test("comes back as it was, hidden small counts and strands of any form included", () => {
    const builds: readonly ReportedBuild[] = [
      build("2020-02-10T09:00:00.000Z", strand(), strand({ standsOut: null, counts: [] })),
      { ...build("2020-05-10T09:00:00.000Z", strand({ standsOut: true })), hiddenUnder: 5 },
    ];
    expect(read(ledgerToXml(1, 4, builds))).toEqual({ value: builds, problem: null });
  });

  test("keeps each month with its own count where months are missing, or stand beside quarters and years", () => {
    const mixed = [
      ...counts(1, [-3, 8], [-2, 9]),
      // A quarter that ends in the next month is no month.
      ...counts(3, [-1, 30]),
      ...counts(1, [0, 1], [1, 2], [3, 4]),
      ...counts(3, [6, 5], [9, 6], [15, 7]),
      ...counts(12, [27, 8], [39, 9]),
      ...counts(1, [40, 10], [40, 11]),
    ];
    const { value } = read(ledgerToXml(1, 1, [build("x", strand({ counts: mixed }))]));
    expect(value![0]!.strands[0]!.counts).toEqual(mixed);
  });

  test("writes months that follow one another once, and nothing of what is the usual thing", () => {
    const {
      length: _,
      countedBy: _by,
      ...early
    } = strand({ strand: "Fraud", standsOut: null, counts: [...counts(1, [0, 1], [1, 2]), ...counts(3, [4, 3])] });
    const xml = ledgerToXml(2, 6, [build("x", early)]);
    expect(xml).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><ledger xmlns="${LEDGER_NAMESPACE[2]}" build="6">{"version":1,"builds":[{"at":"x","strands":[{"strand":"Fraud","end":24240,"months":[{"from":24240,"counts":[1,2]},{"from":24244,"each":3,"counts":[3]}]}]}]}</ledger>`,
    );
    expect(read(xml).value![0]!.strands).toEqual([early]);
  });

  test("costs about 1,040 bytes a strand and year of quarters", () => {
    const years = Array.from({ length: 8 }, () => large(10));
    const bytes = (of: number) => ledgerToXml(1, 1, years.slice(0, of)).length;
    const each = (bytes(8) - bytes(4)) / 10;
    expect([each > 1000, each < 1060]).toEqual([true, true]);
  });

  test("drops its oldest builds where there are more than forty, or they take more than one part, and never the last", () => {
    const many = Array.from({ length: 45 }, (_, index) => build(String(index), strand()));
    expect(read(ledgerToXml(1, 1, many)).value).toEqual(many.slice(5));
    const days = Array.from({ length: 8 }, (_, index) => large(200, `2020-02-0${index + 1}`));
    const text = ledgerToXml(1, 1, days);
    const kept = read(text).value!;
    expect(kept).toEqual(days.slice(-kept.length));
    expect([text.length < MOST_CHARACTERS + 500, kept.length > 3, kept.length < 8]).toEqual([true, true, true]);
    const last = large(2000);
    expect(read(ledgerToXml(1, 1, [last, last])).value).toEqual([last]);
  });

  test("is the latest of several that a build which was cut off left, and none where none is", () => {
    const [third, fourth] = [ledgerToXml(1, 9, []), ledgerToXml(1, 10, [build("x", strand())])];
    for (const parts of [
      [third, fourth],
      [fourth, third],
    ])
      expect(ledgerFromXml(parts).value).toHaveLength(1);
    expect(ledgerFromXml([])).toEqual({ value: [], problem: null });
    expect([ledgerBuild(fourth), ledgerBuild("<ledger>{}</ledger>")]).toEqual([10, 0]);
  });

  test("that cannot be read is told", () => {
    expect(read("<ledger build='1'>{</ledger>")).toEqual({ value: null, problem: "the text is damaged" });
    expect(read('<ledger>{"builds":[{"at":"x","strands":[{"strand":"Fraud","end":1,"months":[{"from":"x"}]}]}]}</ledger>').problem).toBe(
      "“builds.0.strands.0.months.0.from” has an unexpected value",
    );
  });
});

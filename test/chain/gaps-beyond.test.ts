import { answersTo } from "../../src/checks/answers";
import { addMonths, isoMonth, monthOf, shortMonth } from "../../src/domain/month";
import { outcomeOf } from "../metamorphic/outcome";
import { sheetOf } from "../reading/sheets";

const END = monthOf(2020, 3);
const MONTHS = Array.from({ length: 48 }, (_, at) => addMonths(END, at - 47));
const DISTRICTS = ["Harlow", "Tendring", "Basildon", "Maldon"];
const count = (place: number, at: number) => 20 + 9 * place + ((at * (3 + 2 * place)) % 11);

/** Two offences of four districts; one district's cells of some months hold something else than a count. */
const sheet = (said: string, ...without: readonly number[]) =>
  sheetOf("Data", [
    ["District", "Offence", ...MONTHS.map(shortMonth)],
    ...DISTRICTS.flatMap((district, place) =>
      ["Fraud", "Theft"].map((offence, kind) => [
        district,
        offence,
        ...MONTHS.map((_, at) => (place === 1 && without.includes(at) ? said : (1 + kind) * count(place, at))),
      ]),
    ),
  ]);
const long = (said: string, ...without: readonly number[]) => {
  const [header, ...rows] = sheet(said, ...without).values;
  const cells = rows.flatMap(([district, offence, ...counts]) =>
    counts.map((each, at) => [String(header![at + 2]), district!, offence!, each]),
  );
  return sheetOf("Data", [["Month", "District", "Offence", "Count"], ...cells]);
};
const outcome = (head: ReturnType<typeof sheet>, end: Parameters<typeof outcomeOf>[2] = null) => outcomeOf([head], "Offence", end);
const codes = ({ errors }: ReturnType<typeof outcome>) => [...new Set(errors.map(({ code }) => code))];
const total = (to: number) =>
  Array.from({ length: 12 }, (_, back) => DISTRICTS.reduce((sum, _, place) => sum + count(place, to - back), 0)).reduce(
    (sum, each) => sum + each,
    0,
  );

describe.each([
  ["blank", "", "blankAmongCounts"],
  ["a mark", "n/a", "notACount"],
  ["a word", "tbc", "notACount"],
] as const)("a cell that is %s among counts", (_, said, code) => {
  test("stops no report of later months, and is a warning there", () => {
    for (const head of [sheet(said, 3), sheet(said, 23), long(said, 3)]) {
      const found = outcome(head);
      expect(codes(found)).toEqual([]);
      expect(found.findings.filter((each) => each.code === code).map(({ severity }) => severity)).toContain("warning");
      expect(found.windows["fraud"]).toEqual({ end: "2020-03", earlier: total(35), later: total(47) });
    }
  });

  test("stops a report of its month, also as the last one, which does not move by itself", () => {
    for (const head of [sheet(said, 24), sheet(said, 40), sheet(said, 47), long(said, 47)]) expect(codes(outcome(head))).toContain(code);
  });

  test("offers to end the report before it, where that gives both periods", () => {
    for (const [at, ends] of [
      [[47], "2020-02"],
      [[46, 47], "2020-01"],
      [[3, 47], "2020-02"],
      [[45], "2019-12"],
    ] as const) {
      const head = sheet(said, ...at);
      const answers = outcome(head).errors.flatMap((each) =>
        each.code === code ? answersTo(each).filter(({ end }) => end !== undefined) : [],
      );
      expect(new Set(answers.map(({ end }) => isoMonth(end!)))).toEqual(new Set([ends]));
      const followed = outcome(head, answers[0]!.end);
      expect([codes(followed), followed.windows["fraud"]?.end]).toEqual([[], ends]);
    }
  });

  test("offers none where no month before it has both periods", () => {
    const { errors } = outcome(sheet(said, 24));
    expect(errors.flatMap((each) => answersTo(each)).filter(({ end }) => end !== undefined)).toEqual([]);
  });
});

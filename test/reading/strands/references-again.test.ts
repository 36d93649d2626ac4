import { answersTo } from "../../../src/checks/answers";
import type { RawValue } from "../../../src/domain/cell";
import { monthToSerial, parseIsoMonth } from "../../../src/domain/month";
import { chain, figures, lines, only, readingSheet, sheetOf } from "../sheets";

type Crime = readonly [reference: string, month: string, day: number, offence: string, outcome: string];
const CRIMES = ["2019-01", "2019-02"].flatMap((month) =>
  Array.from({ length: 30 }, (_, at): Crime => [
    `42/${month.slice(-1)}${100 + at}/19`,
    month,
    at % 25,
    at % 3 ? "Theft" : "Robbery",
    "Open",
  ]),
);
const DATES = (month: string, day: number) => monthToSerial(parseIsoMonth(month)!) + 2 + day;
function records(crimes: readonly Crime[], header = "Crime Reference", name = "Crimes") {
  const rows = crimes.map(([reference, month, day, offence, outcome]): RawValue[] => [reference, DATES(month, day), offence, outcome]);
  return sheetOf(name, [[header, "Date", "Offence", "Outcome"], ...rows]);
}
const read = (...sheets: Parameters<typeof chain>[0]) => chain(sheets, { by: "Offence" });
/** What each answer gives of thefts in the two months. */
const followed = (...sheets: Parameters<typeof chain>[0]) =>
  answersTo(only(read(...sheets), "sameReference")).map(({ label, notes }) => {
    const after = read(...sheets, readingSheet(notes));
    expect(lines(after)).toEqual([]);
    return [label, Object.values(figures(after)["Theft"]!)];
  });

test("records of which none stands twice raise nothing", () => {
  const all = read(records(CRIMES));
  expect([lines(all), figures(all)]).toEqual([[], { Robbery: { "2019-01": 10, "2019-02": 10 }, Theft: { "2019-01": 20, "2019-02": 20 } }]);
});

test("an updated copy of a crime is asked about, and each answer gives what it says", () => {
  const copies = records([...CRIMES, ...[1, 4].map((at) => CRIMES[at]!.with(4, "Charged") as unknown as Crime)]);
  expect(lines(read(copies))).toEqual(["error sameReference Crimes A62:A63"]);
  expect(followed(copies)).toEqual([
    ["Count each reference once", [20, 20]],
    ["Each row is an offence: count all", [22, 20]],
  ]);
});

test("where the copy is of another month, it is asked which row counts", () => {
  const later = records([...CRIMES, ["42/1101/19", "2019-02", 3, "Theft", "Charged"]]);
  expect(followed(later)).toEqual([
    ["Count each reference once, by its first row", [20, 20]],
    ["Count each reference once, by its last row", [19, 21]],
    ["Each row is an offence: count all", [20, 21]],
  ]);
});

test("a row a victim is asked about, though most references come again", () => {
  const victims = records(CRIMES.flatMap((crime) => [crime, crime]));
  expect(lines(read(victims))).toHaveLength(1);
  expect(followed(victims)[0]).toEqual(["Count each reference once", [20, 20]]);
});

test("a crime that stands on the sheets of two months is asked about, and both sheets are answered", () => {
  const [first, second] = [CRIMES.slice(0, 30), [...CRIMES.slice(30), ["42/1101/19", "2019-02", 3, "Theft", "Charged"] as const]];
  const sheets = [records(first, "URN", "Jan"), records(second, "URN", "Feb")];
  expect(lines(read(...sheets))).toEqual(["error sameReference Feb A32"]);
  expect(followed(...sheets).map(([, counts]) => counts)).toEqual([
    [20, 20],
    [19, 21],
    [20, 21],
  ]);
});

test.each([
  ["numbers that begin anew each month", "ID", (_: Crime, at: number) => String((at % 30) + 1)],
  [
    "an incident of which two kinds of offence are recorded",
    "Incident No",
    ([reference]: Crime, at: number) => (at === 3 ? "42/1101/19" : reference),
  ],
  ["references that are not known", "Crime Reference", ([reference]: Crime, at: number) => (at % 4 ? reference : "n/a")],
  ["victims who come again", "Victim ID", (_: Crime, at: number) => `V${at % 20}`],
  ["a code of the offence", "Offence No", ([, , , offence]: Crime) => (offence === "Theft" ? "49" : "34A")],
] as const)("%s raise nothing", (_, header, reference) => {
  const all = read(
    records(
      CRIMES.map((crime, at) => crime.with(0, reference(crime, at)) as unknown as Crime),
      header,
    ),
  );
  expect(lines(all)).toEqual([]);
});

test("rows with a count of 1 have references too", () => {
  const rows = [...CRIMES, CRIMES[1]!.with(4, "Charged") as unknown as Crime].map(([reference, month, day, offence, outcome]) => [
    reference,
    DATES(month, day),
    offence,
    outcome,
    1,
  ]);
  const sheet = sheetOf("Crimes", [["Crime Ref", "Date", "Offence", "Outcome", "Count"], ...rows]);
  expect(lines(read(sheet))).toEqual(["error sameReference Crimes A62"]);
  expect(followed(sheet)[0]).toEqual(["Count each reference once", [20, 20]]);
});

describe("a column whose header does not say that it is a reference", () => {
  const again = (...copies: readonly Crime[]) => records([...CRIMES, ...copies], "OEL");

  test("is taken for one where its codes are nearly all different, and rows are wholly the same", () => {
    expect(lines(read(again(CRIMES[1]!, CRIMES[4]!)))).toEqual(["error sameReference Crimes A62:A63"]);
    expect(followed(again(CRIMES[1]!, CRIMES[4]!))[0]).toEqual(["Count each reference once", [20, 20]]);
  });

  test("is not where the rows differ, or the codes are of places", () => {
    expect(lines(read(again(CRIMES[1]!.with(4, "Charged") as unknown as Crime)))).toEqual([]);
    expect(lines(read(records([...CRIMES, CRIMES[1]!], "Easting")))).toEqual([]);
    const inNine = CRIMES.map((crime, at) => crime.with(0, `B${at % 9}`) as unknown as Crime);
    expect(lines(read(records([...inNine, inNine[1]!], "OEL")))).toEqual([]);
  });

  test("is where several of another status are of the same day and strand, however many there are, and not where one is of another", () => {
    const updated = (...at: readonly number[]) => at.map((each) => CRIMES[each]!.with(4, "Charged") as unknown as Crime);
    expect(lines(read(again(...updated(1, 4, 7))))).toEqual(["error sameReference Crimes A62:A64"]);
    expect(lines(read(again(...updated(...CRIMES.keys()))))).toEqual(["error sameReference Crimes A62:A121"]);
    expect(lines(read(again(...updated(1, 4))))).toEqual([]);
    const [one, ...more] = updated(1, 4, 7);
    expect(lines(read(again(one!.with(2, 9) as unknown as Crime, ...more)))).toEqual([]);
    expect(lines(read(again(one!.with(3, "Robbery") as unknown as Crime, ...more)))).toEqual([]);
  });

  test("is, under some system's reference, where most of the rows are of one month and strand", () => {
    const copies = [1, 4].map((at) => CRIMES[at]!.with(4, "Charged") as unknown as Crime);
    expect(lines(read(records([...CRIMES, ...copies], "Niche Ref")))).toEqual(["error sameReference Crimes A62:A63"]);
    expect(
      lines(
        read(
          records(
            CRIMES.flatMap((crime) => [crime, crime]),
            "Niche Ref",
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe("how many repeat", () => {
  const copied = (rows: readonly Crime[], copies: readonly Crime[], header?: string) => lines(read(records([...rows, ...copies], header)));
  /** The same crime as one of another month. */
  const elsewhere = (crime: Crime) => crime.with(1, crime[1] === "2019-01" ? "2019-02" : "2019-01") as unknown as Crime;

  test("is few up to one row in ten: those are asked about though their months differ", () => {
    const of = (rows: number) => copied(CRIMES.slice(0, rows), CRIMES.slice(0, 6).map(elsewhere));
    expect([of(54), of(53)]).toEqual([["error sameReference Crimes A56:A61"], []]);
  });

  test("is asked about above that where at least half are of the same month and strand", () => {
    const of = (alike: number) => {
      const copies = CRIMES.slice(0, 20).map((crime, at) =>
        at < alike ? (crime.with(4, "Charged") as unknown as Crime) : elsewhere(crime),
      );
      return copied(CRIMES, copies);
    };
    expect([of(10).length, of(9).length]).toEqual([1, 0]);
  });

  test("is of references where these have letters or signs, or five digits", () => {
    const numbered = (from: number) => {
      const rows = CRIMES.map((crime, at) => crime.with(0, String(from + at)) as unknown as Crime);
      return copied(rows, [elsewhere(rows[3]!)]).length;
    };
    expect([numbered(10_000), numbered(1_000)]).toEqual([1, 0]);
    const spelt = CRIMES.map((crime, at) => crime.with(0, `X${at}`) as unknown as Crime);
    expect(copied(spelt, [elsewhere(spelt[3]!)])).toHaveLength(1);
  });

  test("is said with three of them, without the spaces around", () => {
    const copies = [1, 4, 7, 8].map((at) => CRIMES[at]!.with(0, ` ${CRIMES[at]![0]} `) as unknown as Crime);
    const all = only(read(records([...CRIMES, ...copies])), "sameReference").details;
    expect(all).toEqual({
      ...{ column: "Crime Reference", count: 4, alike: true, sheets: ["Crimes"] },
      references: ["42/1101/19", "42/1104/19", "42/1107/19"],
    });
    const one = only(read(records([...CRIMES, ...copies.with(0, elsewhere(CRIMES[1]!))])), "sameReference").details;
    expect(one.alike).toBe(false);
  });
});

test("rows that no strand counts are not compared, nor are those that are left out", () => {
  const copies = records([...CRIMES, CRIMES[1]!, CRIMES[3]!]);
  const strands = (values: string) =>
    sheetOf("Strands", [
      ["Strand", "Column", "Values"],
      ["A", "Offence", values],
    ]);
  const of = (values: string) => lines(chain([copies, strands(values)]));
  expect([of("Theft"), of("Robbery"), of("Arson").filter((line) => line.includes("sameReference"))]).toEqual([
    ["error sameReference Crimes A62"],
    ["error sameReference Crimes A63"],
    [],
  ]);
});

test("each header of references is asked about by itself, with the cells of its first sheet", () => {
  const [first, second] = [CRIMES.slice(0, 30), CRIMES.slice(30)];
  const two = read(records([...first, first[1]!], "URN", "Jan"), records([...second, second[1]!], "Crime Reference", "Feb"));
  expect(lines(two)).toEqual(["error sameReference Jan A32", "error sameReference Feb A32"]);
  const both = read(
    records([...first, first[1]!], "URN", "Jan"),
    records([...second, second[1]!, first[2]!.with(1, "2019-02") as unknown as Crime], "URN", "Feb"),
  );
  expect(lines(both)).toEqual(["error sameReference Jan A32"]);
  expect(only(both, "sameReference").details).toMatchObject({ count: 3, sheets: ["Jan", "Feb"] });
});

test("only repeats on one sheet are asked about beside the question which of two sheets counts", () => {
  const [one, other] = [records(CRIMES, "URN", "One"), records(CRIMES, "URN", "Two")];
  expect(lines(read(one, other)).filter((line) => line.includes("sameReference"))).toEqual([]);
  const again = records(
    [...CRIMES.slice(0, 59), ["99/1/19", "2019-02", 3, "Theft", "Open"], ["99/1/19", "2019-02", 3, "Theft", "Open"]],
    "URN",
    "Two",
  );
  expect(lines(read(one, again)).filter((line) => line.includes("sameReference"))).toEqual(["error sameReference Two A62"]);
});

test("rows are wholly the same by their dates too, and by all their texts whatever spaces stand around these", () => {
  const again = (copy: Crime) => lines(read(records([...CRIMES, copy], "OEL")));
  const [crime] = CRIMES;
  expect(again(crime!.with(2, 5) as unknown as Crime)).toEqual([]);
  expect(again(crime!.with(4, " Open ") as unknown as Crime)).toEqual(["error sameReference Crimes A62"]);
  expect(again(crime!.with(4, "") as unknown as Crime)).toEqual([]);
});

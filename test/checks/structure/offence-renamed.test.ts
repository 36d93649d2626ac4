import { monthOf } from "../../../src/domain/month";
import { said } from "../said";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, readingSheet, sheet } from "../../reading/sheets";
import { answersTo } from "../../../src/checks/answers";
import { counts, long, monthsFrom, told, transposed, wide, type Series } from "../layouts";

const ALL = counts(60, 24);
const until = (month: number, from = ALL) => from.map((count, at) => (at < month ? count : 0));
const since = (month: number, from = ALL) => from.map((count, at) => (at < month ? 0 : count));
const renamed = (one: string, other: string, month = 15): Series => ({
  Burglary: counts(140, 24, 3),
  [one]: until(month),
  [other]: since(month),
});
const asked = (...sheets: Parameters<typeof checkedChain>[0]) => told(checkedChain(sheets, { by: "Offence" }), "offenceRenamed");
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values", ...rows].join("\n"));
const HARASSMENT = renamed("Harassment", "Stalking and harassment");

describe("an offence that goes on under another name is asked about", () => {
  test.each([
    ["wide", wide],
    ["long", long],
    ["transposed", transposed],
  ])("in a %s table", (_, layout) => {
    const found = only(checkedChain([layout("Data", HARASSMENT)], { by: "Offence" }), "offenceRenamed");
    expect(found.details).toMatchObject({ before: ["Harassment"], after: ["Stalking and harassment"], month: 2019 * 12 + 3 });
    expect(messageOf(found)).toMatch(
      /“Harassment” has no offence counted from April 2019 on, and “Stalking and harassment” none before, but about as many after it\. They look like the same under new names, but are counted apart\. If they are the same, give them one name, or name them in one strand of the “Strands” table\. If not, say so\.$/,
    );
  });

  test("where months are blank, have no rows, or are sheets without the name", () => {
    const cells = Object.entries(HARASSMENT).map(([name, values]) => [name, ...values.map((value) => value || "")].join(" | "));
    const blank = sheet("Data", [`Offence | ${monthsFrom("2018-01", 24).join(" | ")}`, ...cells].join("\n"));
    expect(asked(blank)).toHaveLength(1);
    const rows = monthsFrom("2018-01", 24).flatMap((month, at) =>
      Object.entries(HARASSMENT).flatMap(([name, values]) => (values[at] ? [`${month} | ${name} | ${values[at]}`] : [])),
    );
    expect(asked(sheet("Data", ["Month | Offence | Count", ...rows].join("\n")))).toHaveLength(1);
  });

  test.each([3, 12, 21])("wherever it turns: in month %i", (month) => {
    expect(asked(wide("Data", renamed("Harassment", "Stalking and harassment", month)))).toHaveLength(1);
  });

  test("where each year has a sheet of its own", () => {
    const year = (name: string, first: string, from: number) =>
      wide(name, { Burglary: counts(140, 24, 3).slice(from, from + 12), Theft: ALL.slice(from, from + 12) }, monthsFrom(first, 12));
    const named = (other: string) => {
      const next = year("2019", "2019-01", 12);
      return asked(year("2018", "2018-01", 0), {
        ...next,
        values: next.values.map((row) => row.map((raw) => (raw === "Theft" ? other : raw))),
      });
    };
    expect(named("Theft from the person")).toEqual(["2019 M3"]);
    expect(named("Larceny")).toHaveLength(1);
    expect(named("Theft")).toEqual([]);
    // Misspelt, which is another finding.
    expect(named("Thefts")).toEqual([]);
  });

  test("not where sheets of other years have no such header", () => {
    const districts = (name: string, first: string, header: string) => {
      const year = wide(name, { Harlow: counts(140, 12, 3), Epping: ALL.slice(0, 12) }, monthsFrom(first, 12));
      return { ...year, values: year.values.map((row) => row.map((raw) => (raw === "Offence" ? header : raw))) };
    };
    const sheets = [
      districts("2017", "2017-01", "District"),
      districts("2018", "2018-01", "Offence"),
      districts("2019", "2019-01", "District"),
    ];
    expect(told(checkedChain(sheets), "offenceRenamed")).toEqual([]);
  });

  test("where the names share no word, and the counts are as many", () => {
    expect(asked(wide("Data", renamed("Public fear", "Breach of peace")))).toHaveLength(1);
  });

  test("once, where it is so in every district", () => {
    const of = (place: string, salt: number): Series => ({
      [`Burglary | ${place}`]: counts(140, 24, salt + 3),
      [`Harassment | ${place}`]: until(15, counts(60, 24, salt)),
      [`Stalking and harassment | ${place}`]: since(15, counts(60, 24, salt)),
    });
    expect(asked(wide("Data", { ...of("North", 1), ...of("South", 2) }))).toHaveLength(1);
  });

  test.each<[string, Series, readonly string[], readonly string[]]>([
    [
      "parted",
      {
        Burglary: until(15),
        "Residential burglary": since(15).map((c) => c && c - 20),
        "Business burglary": since(15).map((c) => c && 20),
      },
      ["Burglary"],
      ["Residential burglary", "Business burglary"],
    ],
    [
      "put together",
      { Abuse: until(15, counts(30, 24)), Neglect: until(15, counts(30, 24, 2)), Cruelty: since(15) },
      ["Abuse", "Neglect"],
      ["Cruelty"],
    ],
    [
      "one of several that share a word",
      { Harassment: until(15), Persecution: until(15), "Stalking and harassment": since(15) },
      ["Harassment"],
      ["Stalking and harassment"],
    ],
  ])("where it is %s", (_, series, before, after) => {
    const read = checkedChain([wide("Data", { Theft: counts(140, 24, 3), ...series })], { by: "Offence" });
    expect(only(read, "offenceRenamed").details).toMatchObject({ before, after });
  });

  test("and so is a place", () => {
    const of = (place: string, series: (salt: number) => readonly number[]): Series => ({
      [`Burglary | ${place}`]: series(1),
      [`Theft | ${place}`]: series(2),
    });
    const data = wide("Data", {
      ...of("Harlow", (salt) => counts(80, 24, salt + 5)),
      ...of("Maldon", (salt) => until(15, counts(60, 24, salt))),
      ...of("Maldon and Chelmsford", (salt) => since(15, counts(60, 24, salt))),
    });
    const read = checkedChain([data], { by: "District" });
    expect(only(read, "offenceRenamed").details).toMatchObject({ before: ["Maldon"], after: ["Maldon and Chelmsford"] });
    expect(told(checkedChain([data], { by: "Offence" }), "offenceRenamed")).toEqual([]);
  });

  test("where a strand counts the new name alone", () => {
    const read = checkedChain([strands("Harassment | Offence | Stalking*"), wide("Data", HARASSMENT)]);
    expect(told(read, "offenceRenamed")).toHaveLength(1);
  });
});

describe("nothing is asked", () => {
  test("where a strand counts both", () => {
    const read = checkedChain([strands("Harassment | Offence | *harassment", "Burglary | Offence | Burglary"), wide("Data", HARASSMENT)]);
    expect(told(read, "offenceRenamed")).toEqual([]);
  });

  test.each([["wide", wide] as const, ["transposed", transposed] as const])("once it is said that they are two: %s", (_, layout) => {
    const data = layout("Data", HARASSMENT);
    const [answer] = answersTo(only(checkedChain([data], { by: "Offence" }), "offenceRenamed"));
    expect(asked(data, readingSheet(answer!.notes))).toEqual([]);
  });

  test.each<[string, Series]>([
    ["a new offence", { Burglary: ALL, Upskirting: since(15) }],
    ["an offence that ends", { Burglary: ALL, Harassment: until(15) }],
    ["two that turn in different months", { Burglary: ALL, Harassment: until(15), "Stalking and harassment": since(16) }],
    [
      "two with zeros among their counts",
      { Burglary: ALL, Harassment: until(15).map((c, at) => (at === 4 ? 0 : c)), "Stalking and harassment": since(15) },
    ],
    ["two that overlap in a month", { Burglary: ALL, Harassment: until(16), "Stalking and harassment": since(15) }],
    [
      "another name with half as many",
      { Burglary: ALL, Harassment: until(15), Smuggling: since(15).map((count) => Math.round(count / 2)) },
    ],
    ["other names of few offences", { Burglary: ALL, Piracy: until(15).map((c) => c && 4), Smuggling: since(15).map((c) => c && 4) }],
    [
      "two of which either may go on",
      { Burglary: ALL, "Theft of bikes": until(15), "Theft of cars": until(15), "Theft of vehicles": since(15) },
    ],
    ["two months alone", { Burglary: ALL, Harassment: until(2), "Stalking and harassment": since(2) }],
    [
      "offences of which others are as many only alone",
      { Burglary: ALL, Harassment: until(15), Persecution: until(15), Smuggling: since(15) },
    ],
  ])("of %s", (_, series) => {
    expect(asked(wide("Data", series))).toEqual([]);
  });
});

describe("names that differ in a footnote’s mark", () => {
  const noted = (name: string, note: string) => {
    const data = wide("Data", { Burglary: counts(140, 24), [name]: counts(30, 24, 5), Theft: counts(90, 24, 7) });
    const used = { ...data.used!, rows: data.used!.rows + 2 };
    const [blank, line] = [data.values[0]!.map(() => ""), data.values[0]!.map((_, at) => (at === 0 ? note : ""))];
    return asked({
      ...data,
      used,
      values: [...data.values, blank, line],
      formats: [...data.formats, blank.map(() => "General"), blank.map(() => "General")],
    });
  };

  test.each([
    ["Burglary (1)", "(1) Includes sheds"],
    ["Burglary1", "1 Includes sheds"],
    ["Burglary (1)", "* Includes attempts"],
    ["Burglary*", ""],
    ["Burglary [note 1]", ""],
    ["Burglary¹", ""],
    ["Burglary (a)", "a) Includes sheds"],
    ["Burglary (a)", "Note a: includes sheds"],
    ["Burglary (1)", "(1) In 2019 includes sheds"],
  ])("are asked about where it is one: “%s”, “%s”", (name, note) => {
    expect(noted(name, note)).toHaveLength(1);
  });

  test.each([
    ["Burglary (1)", ""],
    ["Burglary (a)", "Source: police recorded crime"],
    ["Burglary dwelling", "(1) Includes sheds"],
    ["Burglary (b)", "A total of 5 forces are included"],
    ["Burglary (a)", "A total of 5 forces are included"],
  ])("but not where it may be part of the name: “%s”, “%s”", (name, note) => {
    expect(noted(name, note)).toEqual([]);
  });
});

describe("what is said of an offence under two names", () => {
  const place = { sheet: "Data", address: "P3" };
  const notes = [{ sheet: "Data", column: "Offence", readAs: "counted: A" }];

  test("names all of them, the month, and what to do", () => {
    expect(said("offenceRenamed", place, { before: ["A"], after: ["B", "C"], month: monthOf(2019, 4), note: null, notes })).toEqual([
      "“Data”, cell P3: “A” has no offence counted from April 2019 on, and “B” and “C” none before, but about as many after it. They look like the same under new names, but are counted apart. If they are the same, give them one name, or name them in one strand of the “Strands” table. If not, say so.",
      "They are different: count “A”, “B” and “C” apart: Data!Offence=counted: A",
    ]);
    expect(said("offenceRenamed", place, { before: ["A", "B"], after: ["C"], month: monthOf(2019, 4), note: null, notes })[0]).toContain(
      "“A” and “B” have no offence",
    );
  });

  test("names a footnote’s mark, with the note that explains it", () => {
    const of = (note: string | null) => said("offenceRenamed", place, { before: ["A"], after: ["A (1)"], month: null, note, notes })[0];
    const advice = "If they are the same, give them one name, or name them in one strand of the “Strands” table. If not, say so.";
    expect(of(null)).toBe(`“Data”, cell P3: “A” and “A (1)” stand in the same months, and differ in a footnote’s mark. ${advice}`);
    expect(of("(1) Includes sheds")).toContain("differ in a footnote’s mark: “(1) Includes sheds”. If");
  });
});

describe("where an offence under two names is told", () => {
  const found = (...sheets: Parameters<typeof checkedChain>[0]) => only(checkedChain(sheets, { by: "Offence" }), "offenceRenamed");

  test("is the last cell of the second, with what is written where they are two", () => {
    const { sheet: name, address, details } = found(wide("Data", HARASSMENT));
    expect([name, address, details.notes]).toEqual([
      "Data",
      "Y4",
      [
        { sheet: "Data", column: "Offence", readAs: "counted: Harassment" },
        { sheet: "Data", column: "Offence", readAs: "counted: Stalking and harassment" },
      ],
    ]);
    // Months down, the names are headers.
    expect(found(transposed("Data", HARASSMENT)).details.notes.map(({ column }) => column)).toEqual([
      "Harassment",
      "Stalking and harassment",
    ]);
  });

  test("is each pair by itself, and each sheet by its own notes", () => {
    const two = { ...HARASSMENT, "Public fear": until(9, counts(300, 24)), "Breach of peace": since(9, counts(300, 24)) };
    expect(asked(wide("Data", two))).toHaveLength(2);
    const marked = wide("Data", { Burglary: counts(140, 24), "Burglary (1)": counts(30, 24, 5) });
    const notes = sheet("Notes", "(1) Includes sheds\nMore | text");
    expect(asked(marked, notes)).toEqual([]);
    expect(
      asked(
        sheet(
          "Data",
          "Offence | @2019-01 | @2019-02 | @2019-03\nBurglary | 40 | 42 | 44\nBurglary (1) | 4 | 5 | 6\nTheft (2) | 7 | 8 | 9\n\n(1) Includes sheds",
        ),
      ),
    ).toHaveLength(1);
  });

  test("is nowhere once one of the two is left out, or said to count, and where another is so said", () => {
    const of = (readAs: string) => asked(wide("Data", HARASSMENT), readingSheet([{ sheet: "Data", column: "Offence", readAs }]));
    expect([of("counted: Harassment"), of("left out: Harassment"), of("left out: Burglary").length]).toEqual([[], [], 1]);
  });

  test("is also beside totals that are entered as such", () => {
    const totals = sheet("Totals", "Strand | Feb 18 - Jan 19 | Feb 19 - Jan 20\nArson | 100 | 120");
    const rows = strands("Arson | |", "Burglary | Offence | Burglary", "Stalking | Offence | Stalking*");
    expect(told(checkedChain([rows, wide("Data", HARASSMENT), totals]), "offenceRenamed")).toHaveLength(1);
  });
});

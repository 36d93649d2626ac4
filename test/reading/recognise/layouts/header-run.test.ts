import fc from "fast-check";
import { answersTo } from "../../../../src/checks/answers";
import { monthOf, shortMonth, type Month } from "../../../../src/domain/month";
import { isMisspelt, withoutLastDigits } from "../../../../src/reading/dates/misspelt";
import { chain, figures, lines, only, sheet, sheetOf } from "../../sheets";

const MONTHS = Array.from({ length: 14 }, (_, index) => (monthOf(2018, 11) + index) as Month);
const count = (row: number, index: number) => 100 * row + ((index * 7) % 23);

/** A wide sheet of 14 months to Dec 2019 with these headers in place of its own. */
function wide(headers: Readonly<Record<number, string | number>>, more: readonly (readonly (string | number)[])[] = []) {
  const header = ["Offence", ...MONTHS.map((month, index) => headers[index] ?? shortMonth(month)), ...more.map(([text]) => text!)];
  const rows = ["Burglary", "Robbery", "Theft"].map((name, row) => [
    name,
    ...MONTHS.map((_, index) => count(row + 1, index)),
    ...more.map((column) => column[row + 1]!),
  ]);
  return sheetOf("Data", [header, ...rows]);
}
const read = (...given: Parameters<typeof wide>) => chain([wide(...given)], { by: "Offence" });
const whole = figures(read({}));

describe("a header among months that is none as it is written", () => {
  test.each([
    ["a misspelt one at the end", { 13: "Decmber 2019" }],
    ["letters swapped", { 5: "Arp-19" }],
    ["at the start", { 0: "Nvo 18" }],
    ["a footnote's digit run into the year", { 13: "Dec 20191" }],
    ["two of them", { 12: "Nov 20191", 13: "Dec 20191" }],
    ["a digit after a short year", { 13: "Dec-191" }],
    ["a misspelt one with a mark", { 13: "Dce-19 [p]" }],
  ])("is read by its place, and said: %s", (_, headers) => {
    const found = read(headers);
    expect(figures(found)).toEqual(whole);
    expect(lines(found)).toEqual([]);
    expect(found.findings.filter(({ code }) => code === "monthReadByPlace")).toHaveLength(Object.keys(headers).length);
  });

  test.each([
    ["blank between two months", { 6: "" }, "H1"],
    ["blank at the end", { 13: "" }, "O1"],
    ["unknown words at the end", { 13: "Latest" }, "O1"],
    ["unknown words between", { 6: "tbc" }, "H1"],
    ["a month with words that may say more", { 13: "Dec 2019 (x)" }, "O1"],
    ["a month of which a part is counted", { 13: "Dec 19 (part)" }, "O1"],
    ["a misspelt one of another year", { 13: "Dce 2018" }, "O1"],
    ["a mark alone", { 13: "?" }, "O1"],
  ])("stops the build, and its cell is named: %s", (_, headers, address) => {
    const asked = only(read(headers), "monthNotRead");
    expect(asked).toMatchObject({ severity: "error", sheet: "Data", address });
  });

  test("is told once: its column is not also said to be left out as one without a month", () => {
    const found = read({ 13: "Dec 19 (part)" });
    expect(only(found, "monthNotRead").address).toBe("O1");
    expect(found.findings.map(({ code }) => code)).not.toContain("totalsLeftOut");
    expect(read({}, [["Total", 1500, 3000, 4500]]).findings.map(({ code }) => code)).toContain("totalsLeftOut");
  });

  test("is asked about where one row's figures slipped past the last month", () => {
    const [header, burglary, robbery, ...rows] = wide({}).values;
    const slipped = ["Robbery", "", ...robbery!.slice(1)];
    const found = chain([sheetOf("Data", [[...header!, ""], [...burglary!, ""], slipped, ...rows.map((row) => [...row, ""])])], {
      by: "Offence",
    });
    expect(only(found, "monthNotRead")).toMatchObject({ severity: "error", address: "P1" });
    const check = ["Robbery", ...robbery!.slice(1), 14];
    expect(lines(chain([sheetOf("Data", [[...header!, ""], burglary!, check, ...rows])], { by: "Offence" }))).toEqual([]);
  });

  test("is asked about at the start too, where a title of all months stands above it", () => {
    const [header, ...rows] = wide({ 0: "" }).values;
    const title = header!.map((_, column) => (column === 1 ? "Recorded offences" : ""));
    expect(lines(chain([sheetOf("Data", [title, header!, ...rows])], { by: "Offence" }))).toEqual(["error monthNotRead Data B2"]);
  });

  test("has answers: the month that its place says, or that it is none", () => {
    const asked = only(read({ 13: "Latest" }), "monthNotRead");
    const answers = answersTo(asked);
    expect(answers.map(({ label }) => label)).toEqual(["It is Dec 19", "It is not a month: do not read it"]);
    const followed = answers.map(({ notes: [note] }) =>
      chain([wide({ 13: "Latest" }), sheet("Reading", `Sheet | Column | Read as\n${note!.sheet} | ${note!.column} | ${note!.readAs}`)], {
        by: "Offence",
      }),
    );
    expect(followed.map((each) => lines(each))).toEqual([[], []]);
    expect(figures(followed[0]!)).toEqual(whole);
    const { "2019-12": last, ...others } = whole["Burglary"]!;
    expect([figures(followed[1]!)["Burglary"], last]).toEqual([others, count(1, 13)]);
  });

  test.each(["This month", "Current month", "Current"])("after the months is asked about where it says %s", (header) => {
    expect(only(read({ 13: header }), "monthNotRead")).toMatchObject({ severity: "error", address: "O1" });
  });

  test("is none where it says so beside last month, or has a month's counts again", () => {
    const asked = (headers: Readonly<Record<number, string>>) => lines(read(headers)).filter((line) => line.includes("monthNotRead"));
    expect(asked({ 12: "Last month", 13: "This month" })).toEqual([]);
    const [header, ...rows] = wide({}).values.map((row) => [...row]);
    const again = (by: number) => rows.map((row) => [...row, Number(row.at(-1)) + by]);
    const of = (by: number) => lines(chain([sheetOf("Data", [[...header!, "This month"], ...again(by)])], { by: "Offence" })).join();
    expect([of(0).includes("monthNotRead"), of(1).includes("monthNotRead")]).toEqual([false, true]);
  });

  test.each([
    ["digits swapped", { 13: "Dec 91" }],
    ["last year's", { 2: "Jan 18" }],
    ["at the start", { 0: "Nov 81" }],
  ])("of another year than its place says is asked about: %s", (_, headers) => {
    const asked = only(read(headers), "yearOutOfPlace");
    expect(answersTo(asked)).toHaveLength(2);
    const followed = answersTo(asked).map(({ notes: [note] }) =>
      chain([wide(headers), sheet("Reading", `Sheet | Column | Read as\nData | ${note!.column} | ${note!.readAs}`)], { by: "Offence" }),
    );
    expect(figures(followed[0]!)).toEqual(whole);
    for (const each of followed) expect(lines(each).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("which is a date is told as its month", () => {
    const dates = ["@2019-01", "@2019-02", "@2019-03", "@2019-04", "@2019-05", "@2018-06", "@2019-07", "@2019-08"];
    const data = sheet("Data", `Offence | ${dates.join(" | ")}\nTheft | ${dates.map((_, at) => 20 + at).join(" | ")}`);
    expect(only(chain([data], { by: "Offence" }), "yearOutOfPlace").details).toMatchObject({ found: "Jun 18" });
  });

  test("after a gap, or a year later, is as it is written", () => {
    for (const headers of [{ 13: "Mar 20" }, { 13: "Nov 18" }])
      expect(lines(read(headers)).join()).not.toMatch(/yearOutOfPlace|monthNotRead/);
  });

  test("is left alone where it is known for something else, or of another size", () => {
    const total = ["", 1500, 3000, 4500];
    const others: readonly (readonly (string | number)[])[] = [
      ["Total", 1500, 3000, 4500],
      ["Average", 108, 208, 308],
      ["Target", 100, 200, 300],
      ["Dec 19 target", 100, 200, 300],
      ["2019", 1300, 2500, 3700],
      ["CY 2019", 1300, 2500, 3700],
      ["Population", 120, 200, 300],
      ["Max", 120, 220, 320],
      total,
      ["Anything", 15000, 30000, 45000],
    ];
    for (const column of others) {
      const found = read({}, [column]);
      expect([column[0], figures(found), lines(found)]).toEqual([column[0], whole, []]);
    }
  });

  test("is asked about where its counts are up to two and a half times as many as the months', or as few, and no further", () => {
    // The middle one of the months has 636 in its rows.
    const asked = (...counts: readonly number[]) => lines(read({}, [["Anything", ...counts]])).includes("error monthNotRead Data P1");
    expect([asked(500, 500, 590), asked(500, 500, 591)]).toEqual([true, false]);
    expect([asked(100, 100, 55), asked(100, 100, 54)]).toEqual([true, false]);
  });

  test("is of another year than its place says where four others follow one another, not three", () => {
    const codes = (...months: readonly string[]) => {
      const rows = ["Burglary", "Theft"].map((name, row) => [name, ...months.map((_, at) => count(row + 1, at))].join(" | "));
      return chain([sheet("Data", [["Offence", ...months].join(" | "), ...rows].join("\n"))], { by: "Offence" }).findings.map(
        ({ code }) => code,
      );
    };
    expect(codes("Jan 19", "Feb 19", "Mar 19", "Apr 19", "May 18")).toContain("yearOutOfPlace");
    expect(codes("Jan 19", "Feb 19", "Mar 19", "Apr 18")).not.toContain("yearOutOfPlace");
  });

  test("in any one place and any small misspelling gives the figures, or an error: never others", () => {
    const slips = fc.record({ at: fc.nat(13), letter: fc.nat(5), by: fc.constantFrom("", "x", "swap", "double"), long: fc.boolean() });
    fc.assert(
      fc.property(slips, ({ at, letter, by, long }) => {
        const text = long
          ? new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(
              new Date(Date.UTC(Math.floor(MONTHS[at]! / 12), MONTHS[at]! % 12, 1)),
            )
          : shortMonth(MONTHS[at]!);
        const place = letter % text.length;
        const slipped = {
          "": text.slice(0, place) + text.slice(place + 1),
          x: `${text.slice(0, place)}x${text.slice(place + 1)}`,
          swap: text.slice(0, place) + (text[place + 1] ?? "") + text[place]! + text.slice(place + 2),
          double: text.slice(0, place + 1) + text.slice(place),
        }[by];
        const found = read({ [at]: slipped });
        expect(lines(found).some((line) => line.startsWith("error")) || JSON.stringify(figures(found)) === JSON.stringify(whole)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("months of which some say no year", () => {
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const onlyNames = Object.fromEntries(MONTHS.map((month, index) => [index, names[month % 12]!]));

  test("follow the month before them, or come before the one after", () => {
    expect(figures(read({ ...onlyNames, 0: "Nov-18", 2: "Jan-19" }))).toEqual(whole);
    expect(figures(read({ ...onlyNames, 2: "Jan-19" }))).toEqual(whole);
    expect(figures(read({ ...onlyNames, 2: "Jan-19", 1: "Dec-18", 3: "Feb-19" }))).toEqual(whole);
  });
});

describe("dates without their format", () => {
  const serials = (days: (index: number) => number) => Object.fromEntries(MONTHS.map((_, index) => [index, days(index)]));
  const first = (month: number) => Math.round((Date.UTC(Math.floor(month / 12), month % 12, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);

  test("are months where they are all the first or the last of one and follow one another", () => {
    expect(figures(read(serials((index) => first(MONTHS[index]!))))).toEqual(whole);
    expect(figures(read(serials((index) => first(MONTHS[index]! + 1) - 1)))).toEqual(whole);
    expect(figures(read({ 13: first(MONTHS[13]!) }))).toEqual(whole);
  });

  test("a week apart are no months, nor are weekly dates as text or with their format", () => {
    expect(figures(read(serials((index) => first(MONTHS[0]!) + 7 * index)))).toEqual({});
    const weekly = wide(serials((index) => first(MONTHS[0]!) + 7 * index));
    const dated = { ...weekly, formats: weekly.values.map((row) => row.map(() => "dd/mm/yyyy")) };
    expect(figures(chain([dated], { by: "Offence" }))).toEqual({});
    const text = (index: number) => new Date(Date.UTC(2019, 0, 1 + 7 * index)).toISOString().slice(0, 10).split("-").reverse().join("/");
    expect(figures(read(Object.fromEntries(MONTHS.map((_, index) => [index, text(index)]))))).toEqual({});
  });
});

test("A misspelling is of the month it has to be alone", () => {
  const december = monthOf(2019, 12);
  expect(["Decmber 2019", "Dce-19", "Decem 2019", "Dex 19"].filter((text) => !isMisspelt(text, december))).toEqual([]);
  expect(["Dce-18", "Total 2019", "Dwelling 19", "Nov 19", "December", "D 19"].filter((text) => isMisspelt(text, december))).toEqual([]);
  expect([withoutLastDigits("Dec 20191"), withoutLastDigits("Dec 201912"), withoutLastDigits("Dec")]).toEqual([
    ["Dec 2019", "Dec 201"],
    ["Dec 20191", "Dec 2019"],
    [],
  ]);
});

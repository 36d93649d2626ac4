import { answersTo } from "../../../../src/checks/answers";
import { messageOf } from "../../../../src/checks/messages";
import { addMonths, longMonth, monthOf, monthToSerial, type Month } from "../../../../src/domain/month";
import type { RawValue } from "../../../../src/domain/cell";
import { chain, figures, lines, only, readingSheet, sheetOf, sheetOfRows } from "../../sheets";

const MONTHS = Array.from({ length: 4 }, (_, at) => addMonths(monthOf(2019, 11), at));
type Rows = readonly (readonly RawValue[])[];

/** A sheet of returns: lines that say the month, a table, and what stands after it. */
function returns(
  linesOf: (month: Month, at: number) => Rows,
  { table = TABLE, after = [[]] as Rows, name = "Returns", formats = new Map<number, string>() } = {},
) {
  const rows = MONTHS.flatMap((month, at): Rows => [...linesOf(month, at), ...table(at), ...after]);
  const width = Math.max(...rows.map((row) => row.length));
  const of = (at: number) => Array.from({ length: width }, (_, column) => (column === 0 ? (formats.get(at) ?? "General") : "General"));
  return sheetOfRows(name, rows, { formats: rows.map((_, at) => of(at)) });
}
const TABLE = (at: number): Rows => [
  ["Offence", "Number"],
  ["Fraud", 5 + at],
  ["Theft", 50 + at],
];
const READ = { Fraud: byMonth(5), Theft: byMonth(50) };

function byMonth(first: number): Readonly<Record<string, number>> {
  return { "2019-11": first, "2019-12": first + 1, "2020-01": first + 2, "2020-02": first + 3 };
}

describe("returns of a month below one another", () => {
  test.each<[string, (month: Month) => Rows]>([
    ["a title", (month) => [[`Crime return - ${longMonth(month)}`]]],
    ["a title of two lines", (month) => [["Essex Police"], [`Recorded crime, ${longMonth(month)}`]]],
    ["a label and the month beside it", (month) => [["Period:", longMonth(month)]]],
    ["a line that says when it was made too", (month) => [[longMonth(month)], [`Produced 5 ${longMonth(addMonths(month, 1))}`]]],
    ["a title that ends with when it was made", (month) => [[`Return ${longMonth(month)}, produced 5 ${longMonth(addMonths(month, 1))}`]]],
    [
      "a mail",
      (month) => [
        ["From: Analyst, Braintree"],
        [`Sent: 05 ${longMonth(addMonths(month, 1))} 09:12`],
        [`Subject: Crime return ${longMonth(month)}`],
        [],
        ["Hello, please see below."],
      ],
    ],
  ])("are each of the month that %s says", (_, above) => {
    const read = chain([returns(above)], { by: "Offence" });
    expect(figures(read)).toEqual(READ);
    expect(lines(read)).toEqual([]);
    expect(figures(chain([returns(above, { after: [["Regards"], [], []] })], { by: "Offence" }))).toEqual(READ);
  });

  test("may have no blank row between them, and lie on a sheet that is named after the last month", () => {
    const above = (month: Month) => [[longMonth(month)]];
    expect(figures(chain([returns(above, { after: [], name: "Returns to Feb 2020" })], { by: "Offence" }))).toEqual(READ);
  });

  test("may say the month as a date, whose format is read only of the first rows", () => {
    const above = (month: Month) => [[monthToSerial(month)]];
    const read = (format: string) => chain([returns(above, { formats: new Map([[0, format]]) })], { by: "Offence" });
    expect(figures(read("mmmm yyyy"))).toEqual(READ);
    expect(figures(read("General"))).not.toEqual(READ);
    // A whole date alone in its row may be the day on which it was made.
    expect(figures(read("dd/mm/yyyy"))).not.toEqual(READ);
  });

  test("may say it in the header of their counts", () => {
    const table = (at: number) => [["Offence", longMonth(MONTHS[at]!)], ...TABLE(at).slice(1)];
    expect(figures(chain([returns(() => [], { table })], { by: "Offence" }))).toEqual(READ);
  });

  test("may have places across, of which one is missing in a month", () => {
    const table = (at: number): Rows => [
      ["Offence", "Braintree", "Harlow", "Total"],
      ["Fraud", 2, 3 + at, 5 + at],
      ["Theft", 20, 30 + at, 50 + at],
    ];
    const above = (month: Month) => [[longMonth(month)]];
    expect(figures(chain([returns(above, { table })], { by: "Offence" }))).toEqual(READ);
    const short = (at: number) => (at === 2 ? table(at).map((row) => row.filter((_, column) => column !== 2)) : table(at));
    expect(lines(chain([returns(above, { table: short })], { by: "Offence" })).join()).not.toContain("notACount");
  });
});

describe("what is no sheet of returns", () => {
  const above = (month: Month) => [[longMonth(month)]];

  test("is one with two of them, or whose lines say longer periods", () => {
    const two = returns((month, at) => [[at < 2 ? longMonth(month) : "Return"]]);
    expect(lines(chain([two], { by: "Offence" })).join()).not.toContain("monthNotRead");
    const years = returns((month) => [[`Year ending ${longMonth(month)}`]]);
    expect(Object.keys(figures(chain([years], { by: "Offence" })).Fraud ?? {})).not.toHaveLength(4);
  });

  test("is one with a return that has no header: its rows would be the month's before", () => {
    const table = (at: number) => (at === 2 ? TABLE(at).slice(1) : TABLE(at));
    const read = chain([returns(above, { table })], { by: "Offence" });
    expect(lines(read).some((line) => line.startsWith("error"))).toBe(true);
    const undated = chain([returns((month, at) => [[at === 2 ? "March" : longMonth(month)]], { table })], { by: "Offence" });
    expect(lines(undated).some((line) => line.startsWith("error"))).toBe(true);
  });

  test("is one where most say no month", () => {
    const most = returns((month, at) => [[at > 2 ? longMonth(month) : "Return"]]);
    expect(lines(chain([most], { by: "Offence" })).join()).not.toContain("monthNotRead");
  });
});

test("Returns may have sections of districts", () => {
  const table = (at: number): Rows => [
    ["Offence", "Number"],
    ["Harlow"],
    ["Fraud", 2],
    ["Theft", 20],
    ["Braintree"],
    ["Fraud", 3 + at],
    ["Theft", 30 + at],
  ];
  const read = chain([returns((month) => [[longMonth(month)]], { table })], { by: "Offence" });
  expect([figures(read), lines(read).filter((line) => line.startsWith("error"))]).toEqual([READ, []]);
});

describe("a return whose month is not said", () => {
  const without = (line: readonly string[]) => returns((month, at) => (at === 2 ? [line] : [[longMonth(month)]]));

  test.each([
    [
      ["Crime return"],
      "“Returns”, cell A12: “Crime return”, above this table, does not say which month it is of. From its place it would be Jan 20.",
    ],
    [[""], "no line above this table says which month it is of."],
    [["December 2019 January 2020"], "the lines above this table say Dec 19 and Jan 20, and it has the figures of one month."],
  ])("is asked about: %j", (line, message) => {
    const read = chain([without(line)], { by: "Offence" });
    const asked = only(read, "monthNotRead");
    expect(messageOf(asked)).toContain(message);
    const answer = answersTo(asked).find(({ label }) => label === "It is Jan 20")!;
    expect(answer.notes).toEqual([{ sheet: "Returns", column: "A12", readAs: "month: Jan 20" }]);
    const said = chain([without(line), readingSheet(answer.notes)], { by: "Offence" });
    expect([figures(said), lines(said)]).toEqual([READ, []]);
  });

  test("can be left out", () => {
    const said = chain([without(["Crime return"]), readingSheet([{ sheet: "Returns", column: "A12", readAs: "not read" }])], {
      by: "Offence",
    });
    expect(figures(said).Fraud).toEqual({ "2019-11": 5, "2019-12": 6, "2020-02": 8 });
  });

  test("is asked about where it has the month of the one before", () => {
    const twice = returns((month, at) => [[`Return ${longMonth(at === 2 ? MONTHS[1]! : month)}`]]);
    const asked = only(chain([twice], { by: "Offence" }), "severalSources");
    const labels = answersTo(asked).map(({ label }) => label);
    expect(labels).toContain("“Return December 2019” from B12 on is Jan 20");
    const { notes } = answersTo(asked)[labels.indexOf("“Return December 2019” from B12 on is Jan 20")]!;
    const said = chain([twice, readingSheet(notes)], {
      by: "Offence",
    });
    expect(figures(said)).toEqual(READ);
  });
});

describe("a day in the lines of a return", () => {
  const dated = (line: (made: string) => string, title = (month: Month) => longMonth(month).split(" ")[0]!) =>
    returns((month) => [[`${title(month)} return`], [line(`5 ${longMonth(addMonths(month, 1))}`)]]);

  test.each<[string, (made: string) => string]>([
    ["when it went", (made) => `From: Analyst, ${made} 09:12`],
    ["when it was handed in", (made) => `Submitted ${made}`],
    ["when it is due", (made) => `Due by ${made}`],
    ["who made it", (made) => `Completed by an analyst, ${made}`],
    ["an American day", (made) => `Submitted ${made.replace(/(\d+) (\w+) (\d+)/, "$2 $1, $3")}`],
    ["the month's first day", (made) => `Submitted ${made.replace("5 ", "1 ")}`],
  ])("is no month: %s. The name of a month is asked about once, and the others follow", (_, line) => {
    const sheet = dated(line);
    const asked = only(chain([sheet], { by: "Offence" }), "monthNotRead");
    expect(messageOf(asked)).toContain("By the day in its lines it would be Nov 19");
    const [answer] = answersTo(asked);
    expect(answer!.label).toBe("It is Nov 19");
    expect(figures(chain([sheet, readingSheet(answer!.notes)], { by: "Offence" }))).toEqual(READ);
  });

  test("is no month where nothing else says one: each is asked about, and none is offered", () => {
    const read = chain(
      [
        dated(
          (made) => `Completed ${made}`,
          () => "Monthly",
        ),
      ],
      { by: "Offence" },
    );
    expect(figures(read)).toEqual({});
    const asked = read.findings.filter(({ code }) => code === "monthNotRead");
    expect(asked).toHaveLength(4);
    expect(asked.flatMap((each) => answersTo(each).map(({ label }) => label))).toEqual(
      Array.from({ length: 4 }, () => "Leave this table out"),
    );
  });

  test("is no month where it stands alone", () => {
    const sheet = returns((month) => [["Return"], [`1 ${longMonth(month)}`]]);
    expect(figures(chain([sheet], { by: "Offence" }))).toEqual({});
  });

  test("may end a period that is the return's", () => {
    const sheet = returns((month) => [[`Month ending 30 ${longMonth(month)}`]]);
    expect(figures(chain([sheet], { by: "Offence" }))).toEqual(READ);
  });
});

describe("a month without a year", () => {
  const named = (at: number, name: string) => returns((month, each) => [[each === at ? `${name} figures` : longMonth(month)]]);

  test.each([
    [0, "November"],
    [2, "January"],
    [3, "February"],
  ])("is of the year that its neighbours show: block %i", (at, name) => {
    const read = chain([named(at, name)], { by: "Offence" });
    expect([figures(read), lines(read)]).toEqual([READ, []]);
  });

  test("is asked about where its neighbours show another month", () => {
    const asked = only(chain([named(2, "March")], { by: "Offence" }), "monthNotRead");
    expect(messageOf(asked)).toContain("From its place it would be Jan 20");
  });
});

describe("lines below a table", () => {
  const below = (after: (month: Month) => Rows) =>
    sheetOfRows(
      "Returns",
      MONTHS.flatMap((month, at): Rows => [...TABLE(at), ...after(month)]),
    );

  test("are its own where they stand right below it, with a blank row after", () => {
    const read = chain([below((month) => [[`Figures for ${longMonth(month)}`], []])], { by: "Offence" });
    expect([figures(read), lines(read)]).toEqual([READ, []]);
  });

  test.each<[string, (month: Month) => Rows]>([
    ["with blank rows around them", (month) => [[], [longMonth(month)], []]],
    ["with no blank row around them", (month) => [[longMonth(month)]]],
  ])("are asked about once, and none is offered, %s", (_, after) => {
    const read = chain([below(after)], { by: "Offence" });
    const asked = only(read, "monthNotRead");
    expect(messageOf(asked)).toContain("may say the month of the table above them or below");
    expect(answersTo(asked).map(({ label }) => label)).toEqual(["Leave this table out"]);
    expect(figures(read)).toEqual({});
  });

  test("are no other's, whose own lines say nothing", () => {
    const sheet = returns((month, at) => (at === 2 ? [] : [[longMonth(month)]]), { after: [["Figures for December 2019"], []] });
    expect(messageOf(only(chain([sheet], { by: "Offence" }), "monthNotRead"))).toContain("From its place it would be Jan 20");
  });
});

test.each<[string, (month: Month) => Rows]>([
  ["the return after it", (month) => [[`${longMonth(month)} (next return due ${longMonth(addMonths(month, 1))})`]]],
  ["what it is compared with", (month) => [[longMonth(month)], [`Change on ${longMonth(addMonths(month, -12))}: +3`]]],
])("Returns may say %s too", (_, above) => {
  const read = chain([returns(above)], { by: "Offence" });
  expect([figures(read), lines(read)]).toEqual([READ, []]);
});

test("Returns may go back in time: the place of one then shows the month before", () => {
  const back = MONTHS.toReversed();
  const sheet = returns((_, at) => [[at === 3 ? "Return" : longMonth(back[at]!)]]);
  expect(messageOf(only(chain([sheet], { by: "Offence" }), "monthNotRead"))).toContain("From its place it would be Nov 19");
});

test("No month is offered that another return has", () => {
  const sheet = returns((month, at) => [[at === 3 ? "Return" : longMonth(at === 0 ? MONTHS[3]! : month)]]);
  const asked = only(chain([sheet], { by: "Offence" }), "monthNotRead");
  expect(answersTo(asked).map(({ label }) => label)).toEqual(["Leave this table out"]);
});

test("Tables between those that say a month are asked about", () => {
  const sheet = sheetOfRows(
    "Returns",
    MONTHS.flatMap((month, at): Rows => [[longMonth(month)], ...TABLE(at), [], ["Solved"], ...TABLE(at), []]),
  );
  const read = chain([sheet], { by: "Offence" });
  const asked = read.findings.filter(({ code }) => code === "monthNotRead");
  expect(asked.map((each) => messageOf(each).includes("“Solved”"))).toEqual([true, true, true, true]);
  const notes = asked.flatMap((each) => answersTo(each).find(({ label }) => label === "Leave this table out")!.notes);
  expect(figures(chain([sheet, readingSheet(notes)], { by: "Offence" }))).toEqual(READ);
});

test("Columns named alike in each return are asked about once, with one note for each column", () => {
  const table = (at: number): Rows => [
    ["District", "Fraud", "Theft", "Fraud"],
    ["Harlow", 5 + at, 50 + at, 9 + 3 * at],
    ["Braintree", 7 + at, 60 + at, 11 + 4 * at],
  ];
  const asked = only(chain([returns((month) => [[longMonth(month)]], { table })], { by: "Offence" }), "columnsNamedAlike");
  expect(messageOf(asked)).toMatch(/^“Returns”: columns/);
  expect(answersTo(asked)[0]!.notes).toEqual([{ sheet: "Returns", column: "D", readAs: "not read" }]);
});

test("Returns further down than is read stop the report, since their months would be lost", () => {
  const sheet = returns((month) => [[longMonth(month)]]);
  const cut = { ...sheet, used: { ...sheet.used!, rows: 900 }, complete: false };
  const asked = only(chain([cut], { by: "Offence" }), "sheetLongerThanRead");
  expect(asked.severity).toBe("error");
  expect(messageOf(asked)).toContain("tables of one month each below one another are read only in the first 20 rows");
});

test("A figure's header that is repeated without months is read as before", () => {
  const plain = sheetOf("Jan 2020", [
    ["Offence", "Number"],
    ["Fraud", 5],
    ["Theft", 7],
  ]);
  expect(figures(chain([plain], { by: "Offence" }))).toEqual({ Fraud: { "2020-01": 5 }, Theft: { "2020-01": 7 } });
});

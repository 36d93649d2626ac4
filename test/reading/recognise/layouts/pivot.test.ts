import { checkedChain, figures, lines, sheet } from "../../sheets";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const OFFENCES = ["Burglary", "Robbery"];
const YEARS = [2018, 2019];
type Cell = string | number;

const count = (offence: number, year: number, month: number) => 50 + offence * 30 + (year - 2018) * 5 + ((month * 7 + year) % 11);
const row = (...cells: readonly Cell[]) => cells.join(" | ");
const inMonth = (year: number, month: number) => withTotal(OFFENCES.map((_, offence) => count(offence, year, month)));
const inMonths = (year: number, months = MONTHS.map((_, at) => at)) =>
  withTotal(OFFENCES.map((_, offence) => months.reduce((sum, month) => sum + count(offence, year, month), 0)));
const withTotal = (counts: readonly number[]) => [...counts, counts.reduce((sum, each) => sum + each, 0)];
const GRAND = inMonths(2018).map((sum, at) => sum + inMonths(2019)[at]!);

const FIGURES = Object.fromEntries(
  OFFENCES.map((name, offence) => [
    name,
    Object.fromEntries(
      YEARS.flatMap((year) => MONTHS.map((_, at) => [`${year}-${String(at + 1).padStart(2, "0")}`, count(offence, year, at)])),
    ),
  ]),
);

/** The rows of each year, between its first row and its last. */
const years = (rowsOf: (year: number) => readonly string[]) => YEARS.flatMap(rowsOf);
const head = row("Row Labels", ...OFFENCES, "Grand Total");
const compact = (year: Cell, at: number, months = MONTHS) => [
  row(year, ...inMonths(at)),
  ...months.map((month) => row(month, ...inMonth(at, MONTHS.indexOf(month)))),
];
const grand = row("Grand Total", ...GRAND);

const READ: readonly (readonly [string, readonly string[]])[] = [
  ["years over their months", ["Sum of Count | Column Labels", head, ...years((year) => compact(year, year)), grand]],
  ["years as text", [head, ...years((year) => compact(`'${year}`, year)), grand]],
  [
    "years without subtotals",
    [head, ...years((year) => [String(year), ...compact(year, year).slice(1), row(`${year} Total`, ...inMonths(year))]), grand],
  ],
  [
    "quarters between years and months",
    [
      head,
      ...years((year) => [
        row(year, ...inMonths(year)),
        ...[0, 3, 6, 9].flatMap((first) => {
          const own = [first, first + 1, first + 2];
          return [row(`Qtr${first / 3 + 1}`, ...inMonths(year, own)), ...own.map((at) => row(MONTHS[at]!, ...inMonth(year, at)))];
        }),
      ]),
      grand,
    ],
  ],
  [
    "offences down and years over months across",
    [
      "Sum of Count | Column Labels",
      row("", ...YEARS.flatMap((year) => [year, ...MONTHS.slice(1).map(() => ""), `${year} Total`]), "Grand Total"),
      row("Row Labels", ...YEARS.flatMap(() => [...MONTHS, ""])),
      ...OFFENCES.map((name, offence) =>
        row(
          name,
          ...YEARS.flatMap((year) => [...MONTHS.map((_, at) => count(offence, year, at)), inMonths(year)[offence]!]),
          GRAND[offence]!,
        ),
      ),
      row("Grand Total", ...YEARS.flatMap((year) => [...MONTHS.map((_, at) => inMonth(year, at)[2]!), inMonths(year)[2]!]), GRAND[2]!),
    ],
  ],
  ...[false, true].map(
    (repeated) =>
      [
        `tabular form, labels ${repeated ? "repeated" : "left blank"}`,
        [
          "Sum of Count | | Offence",
          row("Years", "Date", ...OFFENCES, "Grand Total"),
          ...years((year) => [
            ...MONTHS.map((month, at) => row(at === 0 || repeated ? year : "", month, ...inMonth(year, at))),
            row(`${year} Total`, "", ...inMonths(year)),
          ]),
          row("Grand Total", "", ...GRAND),
        ],
      ] as const,
  ),
  [
    "outline form, years in a row of their own",
    [
      row("Years (Date)", "Months (Date)", ...OFFENCES, "Grand Total"),
      ...years((year) => [row(year, "", ...inMonths(year)), ...MONTHS.map((month, at) => row("", month, ...inMonth(year, at)))]),
      row("Grand Total", "", ...GRAND),
    ],
  ],
  [
    "tabular form, each offence once above its years",
    [
      row("Offence", "Years", "Date", "Total"),
      ...OFFENCES.flatMap((name, offence) => [
        ...years((year) => [
          ...MONTHS.map((month, at) => row(at === 0 && year === 2018 ? name : "", at === 0 ? year : "", month, count(offence, year, at))),
          row("", `${year} Total`, "", inMonths(year)[offence]!),
        ]),
        row(`${name} Total`, "", "", GRAND[offence]!),
      ]),
      row("Grand Total", "", "", GRAND[2]!),
    ],
  ],
  [
    "outline form, each offence in a row of its own above its months",
    [
      row("Offence", "Date", "Total"),
      ...OFFENCES.flatMap((name, offence) => [
        row(name, "", GRAND[offence]!),
        ...years((year) => MONTHS.map((month, at) => row("", `${month} ${year}`, count(offence, year, at)))),
      ]),
      row("Grand Total", "", GRAND[2]!),
    ],
  ],
  [
    "a last row that adds up all months and has no name",
    [
      row("Month", ...OFFENCES),
      ...years((year) => MONTHS.map((month, at) => row(`${month} ${year}`, ...inMonth(year, at).slice(0, 2)))),
      row("", ...GRAND.slice(0, 2)),
    ],
  ],
  [
    "words of another language",
    [
      row("Zeilenbeschriftungen", ...OFFENCES, "Gesamtergebnis"),
      ...years((year) => compact(year, year)),
      row("(Leer)", "", "", ""),
      row("Gesamtergebnis", ...GRAND),
    ],
  ],
];

const PLACES = ["North district", "South district"];
const inPlaces = (rows: (place: number) => readonly string[]) => PLACES.flatMap((_, place) => rows(place));
const HEAD = row("District", "Offence", ...YEARS.flatMap((year) => MONTHS.map((month) => `${month} ${year}`)));
const ofPlace = (place: number, offence: number) => YEARS.flatMap((year) => MONTHS.map((_, at) => count(offence, year, at) + place));

describe("a pivot table as it is pasted", () => {
  test.each([
    ["their sums", (place: number) => ofPlace(place, 0).map((each, at) => each + ofPlace(place, 1)[at]!)],
    ["no figures", () => []],
  ])("is read with each place above its offences, in a row with %s", (_, sums) => {
    const rows = inPlaces((place) => [
      row(PLACES[place]!, "", ...sums(place)),
      ...OFFENCES.map((name, offence) => row("", name, ...ofPlace(place, offence))),
    ]);
    const read = checkedChain([sheet("Pivot", [HEAD, ...rows].join("\n"))], { by: "Offence" });
    expect(figures(read).Burglary!["2018-01"]).toBe(2 * count(0, 2018, 0) + 1);
    expect(lines(read)).toEqual([]);
  });

  test("asks about a last row without a month that is not the sum", () => {
    const rows = years((year) => MONTHS.map((month, at) => row(`${month} ${year}`, ...inMonth(year, at).slice(0, 2))));
    const read = checkedChain([sheet("Data", [row("Month", ...OFFENCES), ...rows, row("", GRAND[0]! + 1, GRAND[1]!)].join("\n"))]);
    expect(lines(read)).toContain("error rowsWithoutMonth Data A26");
  });

  test.each(READ)("is read with %s", (_, grid) => {
    const read = checkedChain([sheet("Pivot", grid.join("\n"))]);
    expect(figures(read)).toEqual(FIGURES);
    expect(lines(read)).toEqual([]);
  });

  test("is checked against its own subtotals", () => {
    const grid = [head, ...years((year) => compact(year, year)), grand].join("\n").replace(`2019 | ${inMonths(2019)[0]!}`, "2019 | 1");
    expect(lines(checkedChain([sheet("Pivot", grid)])).join()).toMatch("Pivot B15");
  });

  test("may be of financial years, which are asked about where one number stands for them", () => {
    const months = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)];
    const grid = (name: (year: number) => Cell) => sheet("Pivot", [head, ...years((year) => compact(name(year), year, months))].join("\n"));
    const slashed = checkedChain([grid((year) => `${year}/${year - 1999}`)]);
    expect(figures(slashed).Burglary).toMatchObject({ "2018-04": count(0, 2018, 3), "2019-03": count(0, 2018, 2) });
    const asked = checkedChain([grid((year) => year)]);
    expect(lines(asked)).toContain("error ambiguousPeriod Pivot A2");
    const said = sheet("Reading", "Sheet | Column | Read as\nPivot | | years start in April");
    expect(figures(checkedChain([grid((year) => year), said]))).toEqual(figures(slashed));
  });

  test.each(["Other", "Chelmsford"])("is not read where %s stands among its months, which the rows below may be of", (label) => {
    const [first = [], second = []] = YEARS.map((year) => compact(year, year));
    const grid = [head, ...first, row(label, ...GRAND), ...second];
    expect(lines(checkedChain([sheet("Pivot", grid.join("\n"))]))).toEqual(["error nothingRecognised"]);
  });

  test("says that an offence's name is missing where its months come twice", () => {
    const rows = OFFENCES.flatMap((name, offence) =>
      MONTHS.map((month, at) => row(at === 0 && offence === 0 ? name : "", at === 0 ? 2018 : "", month, count(offence, 2018, at))),
    );
    const read = checkedChain([sheet("Pivot", [row("Offence", "Years", "Date", "Total"), ...rows].join("\n"))]);
    expect(lines(read).join()).toMatch("rowsWithoutCategory");
  });
});

import { checkedChain, figures, lines, readingSheet, sheet } from "../../sheets";

const MONTHS = Array.from({ length: 24 }, (_, at) => `@${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
const OFFENCES = ["Burglary", "Robbery", "Theft"];
const count = (place: number, offence: number, month: number) => 40 + place * 13 + offence * 9 + ((month * 7 + offence * 3 + place) % 11);
const row = (...cells: readonly (string | number)[]) => cells.join(" | ");
const counts = (place: number, offence: number) => MONTHS.map((_, month) => count(place, offence, month));
const inAll = (places: number, offence: number) =>
  Object.fromEntries(
    MONTHS.map((month, at) => [
      month.slice(1),
      Array.from({ length: places }, (_, place) => count(place, offence, at)).reduce((a, b) => a + b),
    ]),
  );
const sums = (place: number) =>
  MONTHS.map((_, month) => OFFENCES.reduce((sum, _offence, offence) => sum + count(place, offence, month), 0));
const errors = (read: ReturnType<typeof checkedChain>) => lines(read).filter((line) => line.startsWith("error"));

const wide = (headings: readonly string[], { header = "Offence", sum = false, total = false, blank = false } = {}) => [
  row(header, ...MONTHS),
  ...headings.flatMap((heading, place) => [
    ...(blank ? [""] : []),
    row(heading, ...(sum ? sums(place) : [])),
    ...OFFENCES.map((name, offence) => row(name, ...counts(place, offence))),
    ...(total ? [row("Total", ...sums(place))] : []),
  ]),
];
const PLACES = ["North district", "South district"];

const READ: readonly (readonly [string, readonly string[]])[] = [
  ["in a wide sheet", wide(PLACES)],
  ["in capitals, with blank rows and totals", wide(["BASILDON", "HARLOW"], { blank: true, total: true })],
  ["under a header that speaks of both", wide(PLACES, { header: "Area / offence" })],
  ["with the sums of the rows below them, as a pivot table has them", wide(["Basildon", "Harlow"], { header: "Row Labels", sum: true })],
  [
    "in a long sheet",
    [
      "Month | Offence | Count",
      ...PLACES.flatMap((place, at) => [
        place,
        ...MONTHS.flatMap((month, m) => OFFENCES.map((name, offence) => row(month, name, count(at, offence, m)))),
      ]),
    ],
  ],
  [
    "in a sheet of months by offences",
    [
      row("Month", ...OFFENCES),
      ...PLACES.flatMap((place, at) => [
        place,
        ...MONTHS.map((month, m) => row(month, ...OFFENCES.map((_, offence) => count(at, offence, m)))),
      ]),
    ],
  ],
  [
    "over columns of offences",
    [
      row("", ...PLACES.flatMap((place) => [place, "", ""])),
      row("Month", ...OFFENCES, ...OFFENCES),
      ...MONTHS.map((month, m) => row(month, ...[0, 1].flatMap((place) => OFFENCES.map((_, offence) => count(place, offence, m))))),
    ],
  ],
  [
    "below columns of offences",
    [
      row("", ...OFFENCES.flatMap((name) => [name, ""])),
      row("Month", ...OFFENCES.flatMap(() => ["Basildon", "Harlow"])),
      ...MONTHS.map((month, m) => row(month, ...OFFENCES.flatMap((_, offence) => [0, 1].map((place) => count(place, offence, m))))),
    ],
  ],
];

describe("places as headings of their own", () => {
  test.each(READ)("are read %s", (_, grid) => {
    const read = checkedChain([sheet("Data", grid.join("\n"))]);
    expect(figures(read)).toEqual(Object.fromEntries(OFFENCES.map((name, offence) => [name, inAll(2, offence)])));
    expect(lines(read)).toEqual([]);
  });

  test("can be looked up", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nNorth | Place | North");
    const read = checkedChain([sheet("Data", wide(PLACES).join("\n")), strands]);
    expect(figures(read).North!["2018-01"]).toBe(sums(0)[0]);
  });

  test("are asked about where they are not known to be places, and each answer is of one of them", () => {
    const grid = sheet("Data", wide(["Old system", "New system"]).join("\n"));
    const read = checkedChain([grid]);
    expect(errors(read)[0]).toMatch(/^error severalSources/);
    const said = checkedChain([grid, readingSheet([{ sheet: "Data", column: "B6", readAs: "not read" }])]);
    expect(figures(said).Burglary!["2018-01"]).toBe(count(0, 0, 0));
  });

  test("that say what became of the offences are none: the offences count", () => {
    const grid = wide(["Recorded", "Detected"]).map((line, at) =>
      at > 5 ? line.replace(/\d+/g, (number) => String(Math.round(Number(number) / 5))) : line,
    );
    expect(figures(checkedChain([sheet("Data", grid.join("\n"))])).Burglary!["2018-01"]).toBe(count(0, 0, 0));
  });

  test("count once where one of them is the whole of the others", () => {
    const parts = wide(["Basildon", "Harlow"]).slice(1);
    const whole = [
      "Essex",
      ...OFFENCES.map((name, offence) => row(name, ...MONTHS.map((_, month) => count(0, offence, month) + count(1, offence, month)))),
    ];
    const read = checkedChain([sheet("Data", [row("Offence", ...MONTHS), ...whole, ...parts].join("\n"))]);
    expect(figures(read).Burglary).toEqual(inAll(2, 0));
    expect(errors(read)).toEqual([]);
  });

  test.each([
    ["as headings", (at: number) => [OFFENCES[at]!]],
    ["as headings with sums", (at: number) => [row(OFFENCES[at]!, ...MONTHS.map((_, month) => count(0, at, month) + count(1, at, month)))]],
    ["as titles", (at: number) => ["", `Table ${at + 1}: ${OFFENCES[at]!}`, row("District", ...MONTHS)]],
  ])("stand below offences, %s, which are looked up", (_, above) => {
    const header = row("District", ...MONTHS);
    const blocks = OFFENCES.flatMap((__, at) => [
      ...above(at),
      ...["Basildon", "Harlow"].map((place, of) => row(place, ...counts(of, at))),
    ]);
    const grid = [...(above(0).length > 1 ? [] : [header]), ...blocks].join("\n");
    const read = checkedChain([sheet("Data", grid)]);
    expect(figures(read)).toEqual(Object.fromEntries(OFFENCES.map((name, offence) => [name, inAll(2, offence)])));
    expect(errors(read)).toEqual([]);
    // What holds what among offences is not known.
    const strands = sheet("Strands", "Strand | Column | Values\nBasildon | District | Basildon");
    expect(errors(checkedChain([sheet("Data", grid), strands]))[0]).toMatch(/^error severalSources/);
  });

  test("below offences leave the total of all offences to none of them", () => {
    const blocks = OFFENCES.flatMap((name, at) => [
      row(name, ...MONTHS.map((_, month) => count(0, at, month) + count(1, at, month))),
      ...["Basildon", "Harlow"].map((place, of) => row(place, ...counts(of, at))),
    ]);
    const all = row("Grand Total", ...MONTHS.map((_, month) => sums(0)[month]! + sums(1)[month]!));
    const read = checkedChain([sheet("Data", [row("Row Labels", ...MONTHS), ...blocks, all].join("\n"))]);
    expect(figures(read)).toEqual(Object.fromEntries(OFFENCES.map((name, offence) => [name, inAll(2, offence)])));
    expect(errors(read)).toEqual([]);
  });

  test.each([
    ["counts once a county that is their sum", 0, { Burglary: true }],
    ["leaves a county that is not to be named by itself", 7, { "Burglary: Basildon": true }],
  ])("below columns of offences %s", (_, more, named) => {
    const grid = [
      row("", ...OFFENCES.flatMap((name) => [name, "", ""])),
      row("Month", ...OFFENCES.flatMap(() => ["Essex", "Basildon", "Harlow"])),
      ...MONTHS.map((month, m) =>
        row(month, ...OFFENCES.flatMap((__, of) => [count(0, of, m) + count(1, of, m) + more, count(0, of, m), count(1, of, m)])),
      ),
    ];
    const read = checkedChain([sheet("Data", grid.join("\n"))]);
    for (const name of Object.keys(named)) expect(Object.keys(figures(read))).toContain(name);
    if (more === 0) expect(figures(read).Burglary).toEqual(inAll(2, 0));
  });

  test("are known by their headings as written, and a rate beside the offences is none", () => {
    const wards = checkedChain([sheet("Data", wide(["St Mary ward", "St Peter ward"]).join("\n"))]);
    expect(figures(wards).Burglary).toEqual(inAll(2, 0));
    const rates = wide(["Number of offences", "Rate per 1,000"]).map((line, at) =>
      at > 5 ? line.replace(/\| [\d| ]+$/, `| ${MONTHS.map(() => 3).join(" | ")}`) : line,
    );
    expect(figures(checkedChain([sheet("Data", rates.join("\n"))])).Burglary!["2018-01"]).toBe(count(0, 0, 0));
  });

  test("may stand in the corners of tables", () => {
    const grid = ["Basildon", "Harlow"].flatMap((place, of) => [
      row(place, ...MONTHS),
      ...OFFENCES.map((name, offence) => row(name, ...counts(of, offence))),
      "",
    ]);
    const read = checkedChain([sheet("Data", grid.join("\n"))]);
    expect(figures(read)).toEqual(Object.fromEntries(OFFENCES.map((name, offence) => [name, inAll(2, offence)])));
    expect(errors(read)).toEqual([]);
  });

  test("are no places where the rows below them are others: they group the offences", () => {
    const grid = [
      row("Offence", ...MONTHS),
      "Violence",
      row("Assault", ...counts(0, 0)),
      "Acquisitive crime",
      row("Theft", ...counts(0, 1)),
    ];
    const read = checkedChain([sheet("Data", grid.join("\n"))]);
    expect(Object.keys(figures(read))).toEqual(["Assault", "Theft"]);
    expect(lines(read)).toEqual([]);
  });

  test("leave rows that were pasted twice below groups of offences to be asked about", () => {
    const grid = [
      row("Offence", ...MONTHS),
      "Violence",
      ...["Assault", "Murder", "Wounding", "Stalking"].map((name, at) => row(name, ...counts(0, at))),
      "Other",
      ...["Fraud", "Drugs", "Arson", "Assault"].map((name, at) => row(name, ...counts(1, at))),
    ];
    expect(errors(checkedChain([sheet("Data", grid.join("\n"))]))[0]).toMatch(/^error sameMonthTwice/);
  });
});

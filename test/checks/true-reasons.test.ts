import { answersTo } from "../../src/checks/answers";
import { messageOf } from "../../src/checks/messages";
import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import type { Finding } from "../../src/domain/finding";
import { addMonths, monthOf, monthToSerial, shortMonth } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import { outcomeOf } from "../metamorphic/outcome";
import { sheetOf, sheetOfRows } from "../reading/sheets";
import { wide } from "./answer-cases";

type Cell = string | number;
const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));
const USUAL = { Burglary: 100, Robbery: 60, Fraud: 140 } as const;
const OFFENCES = Object.keys(USUAL);
/** Counts that vary as offences do. */
const countOf = (usual: number, at: number) => usual + ((at * 7) % 11) - 5;
const countsOf = (usual: number) => MONTHS.map((_, at) => countOf(usual, at));
const long = (nameAt: (offence: string, at: number) => string) =>
  sheetOf("Data", [
    ["Month", "Offence", "Count"],
    ...MONTHS.flatMap((month, at) =>
      Object.entries(USUAL).map(([name, usual]) => [shortMonth(month), nameAt(name, at), countOf(usual, at)]),
    ),
  ]);
/** Months down, offences across. */
const across = (cellAt: (offence: string, at: number) => Cell) =>
  sheetOf("Data", [["Month", ...OFFENCES], ...MONTHS.map((month, at) => [shortMonth(month), ...OFFENCES.map((name) => cellAt(name, at))])]);

const findingsOf = (heads: readonly SheetHead[], by: string | null = "Offence") => outcomeOf(heads, by).findings;
const saidOf = (findings: readonly Finding[], code: Finding["code"]) => findings.filter((each) => each.code === code).map(messageOf);
const labelsOf = (findings: readonly Finding[], code: Finding["code"]) =>
  findings.filter((each) => each.code === code).flatMap((each) => answersTo(each).map(({ label }) => label));

describe("a name that is likely misspelt", () => {
  const MISSPELT = "“Burglery” looks like “Burglary” misspelt, which is another finding: put that right first, or accept it.";

  /** Where the analyst made it a warning, as an error is put right before anything else is asked. */
  const warnedOf = (heads: readonly SheetHead[]) =>
    outcomeOf(heads, "Offence", null, { ...DEFAULT_SETTINGS, levels: { similarNames: "warning" } }).findings;

  test("is the one question, as it may be why a strand has no figure", () => {
    const { errors } = outcomeOf([long((name, at) => (name === "Burglary" && at >= 22 ? "Burglery" : name))], "Offence");
    expect(errors.map(({ code }) => code)).toEqual(["similarNames"]);
  });

  test.each([
    ["in one month", (at: number) => at === 10, "Burglery has no figure for January 2020 yet (1 of 4 strands)."],
    ["in the last months", (at: number) => at >= 22, "Burglary has no figure for January 2020 yet (1 of 4 strands)."],
  ])("is said to be why a strand has no figure %s, and no month is offered instead", (_, isWrong, what) => {
    const findings = warnedOf([long((name, at) => (name === "Burglary" && isWrong(at) ? "Burglery" : name))]);
    expect(saidOf(findings, "strandsBehind")).toEqual([`${what} ${MISSPELT}`]);
    expect(labelsOf(findings, "strandsBehind")).toEqual([]);
    const months = saidOf(findings, "missingMonths");
    expect([months.length > 0, months.filter((text) => !text.endsWith(MISSPELT))]).toEqual([true, []]);
    expect(labelsOf(findings, "missingMonths")).toEqual([]);
  });

  test("is not said of a strand with another name", () => {
    const findings = warnedOf([
      long((name, at) => (name === "Burglary" && at === 10 ? "Burglery" : name === "Fraud" && at === 23 ? "Arson" : name)),
    ]);
    expect(saidOf(findings, "strandsBehind")).toEqual([
      "Fraud and Burglery have no figure for January 2020 yet (2 of 5 strands). " + MISSPELT,
    ]);
    const [fraud] = saidOf(findings, "missingMonths").filter((text) => text.startsWith("Fraud"));
    expect(fraud).toMatch(/^Fraud: there are no figures for Jan 20,.*Enter the missing months/);
  });
});

test("a blank cell where months run down is no missing row, and no answer says so", () => {
  const findings = findingsOf([across((name, at) => (name === "Robbery" && at === 15 ? "" : countOf(USUAL[name as "Robbery"], at)))], null);
  expect(saidOf(findings, "missingMonths")).toEqual([
    "Robbery: there are no figures for May 19, so the 12 months ending Jan 20 are not totalled. Enter the missing months. No other complete month has figures for its whole period and the one a year before.",
  ]);
  expect(labelsOf(findings, "missingMonths")).toEqual([]);
});

describe("a record without a date", () => {
  const crimes = (date: Cell, format = "dd/mm/yyyy") => {
    const rows = MONTHS.flatMap((month, at) =>
      Array.from({ length: 5 }, (_, day): Cell[] => [
        `42/${at * 10 + day}/18`,
        at === 9 && day === 2 ? date : monthToSerial(month) + 3 * day,
        OFFENCES[day % 3]!,
      ]),
    );
    return sheetOf("Crimes", [["Crime ref", "Date", "Offence"], ...rows], {
      formats: [["General", "General", "General"], ...rows.map(() => ["General", format, "General"])],
    });
  };

  test.each([
    [69_827, "1 record has no date that can be read (“05/03/2091”)."],
    [400_000, "1 record has no date that can be read (“400000”)."],
    ["unknown", "1 record has no date that can be read (“unknown”)."],
    ["", "1 record has no date."],
  ])("is told so, with the date as Excel shows it: %s", (date, said) => {
    expect(saidOf(findingsOf([crimes(date)]), "rowsWithoutMonth")).toEqual([
      `“Crimes”, cell B49: ${said} Write the date in every row, like “14/01/2020”.`,
    ]);
  });
});

describe("counts that are high in the same months of every year", () => {
  const fireworks = (last = 305) =>
    sheetOf("Data", [
      ["Offence", ...MONTHS.map(shortMonth)],
      ["Fireworks", ...countsOf(20).map((count, at) => (at === 9 ? 310 : at === 21 ? last : count))],
      ["Burglary", ...countsOf(100)],
    ]);

  test("fit their history", () => {
    expect(saidOf(findingsOf([fireworks()]), "implausibleCount")).toEqual([]);
  });

  test("do not where one is much higher than the other", () => {
    expect(saidOf(findingsOf([fireworks(610)]), "implausibleCount")).toHaveLength(2);
  });
});

describe("a last month that is asked about", () => {
  const cut = (months: typeof MONTHS, low: number) =>
    sheetOf("Data", [
      ["Offence", ...months.map(shortMonth)],
      ...Object.entries(USUAL).map(([name, usual]) => [
        name,
        ...months.map((_, at) => Math.round(countOf(usual, at) * (at === months.length - 1 ? low : 1))),
      ]),
    ]);

  test("is the one error where the data have just 24 months", () => {
    expect(outcomeOf([cut(MONTHS, 0.15)], "Offence").errors.map(({ code }) => code)).toEqual(["incompleteMonths"]);
  });

  test("leaves a month that is missing among the others told", () => {
    const before = Array.from({ length: 6 }, (_, at) => addMonths(MONTHS[0]!, at - 6));
    const { errors } = outcomeOf([cut([...before, ...MONTHS.toSpliced(12, 1)], 0.15)], "Offence");
    expect(errors.map(({ code }) => code)).toEqual(["missingMonths"]);
  });
});

test("where the whole stands beside its districts in the last months alone, these are not said to be incomplete", () => {
  const districts = ["Harlow", "Basildon", "Tendring"];
  const count = (of: number, at: number) => countOf(50 + 10 * of, at);
  const rows = MONTHS.flatMap((month, at) =>
    OFFENCES.flatMap((name) => [
      ...districts.map((district, of): Cell[] => [shortMonth(month), district, name, count(of, at)]),
      ...(at < 18 ? [] : [[shortMonth(month), "Force", name, count(0, at) + count(1, at) + count(2, at)]]),
    ]),
  );
  const { errors, windows } = outcomeOf([sheetOf("Data", [["Month", "District", "Offence", "Count"], ...rows])], "Offence");
  expect(errors).toEqual([]);
  const later = MONTHS.slice(12).reduce((sum, _, at) => sum + count(0, at + 12) + count(1, at + 12) + count(2, at + 12), 0);
  expect(windows["fraud"]).toMatchObject({ end: "2020-01", later });
});

test("a sheet of targets is said to hold them, where no other has figures", () => {
  const targets = sheetOf("Targets", [
    ["Strand", ...MONTHS.map(shortMonth)],
    ["Fraud", ...countsOf(100)],
  ]);
  const [said] = saidOf(findingsOf([targets], null), "nothingRecognised");
  expect(said).toContain("Seen on “Targets”: targets, which are no counts of offences. If they are counts, give the sheet another name.");
  expect(said).not.toContain("no sheet with figures");
});

describe("sheets with the same figures", () => {
  const sheetAMonth = (name: string, at: number, more = 0) =>
    sheetOfRows(name, [["Offence", "Count"], ...Object.entries(USUAL).map(([offence, usual]) => [offence, countOf(usual, at) + more])]);
  const all = MONTHS.map((month, at) => sheetAMonth(shortMonth(month), at));

  test.each([
    ["Oct 19 v2", false],
    ["Oct 19 draft", false],
    ["Oct 19 (revised)", false],
    ["Oct 19 (2)", true],
  ])("one of which is called “%s” may be of another month: %s", (name, isOffered) => {
    const labels = labelsOf(findingsOf([...all, sheetAMonth(name, 20, 3)]), "severalSources");
    expect(labels.filter((label) => / is Feb 20$/.test(label))).toHaveLength(isOffered ? 2 : 0);
  });

  test("of which one is an older version are not offered to be added up, though some of their figures differ", () => {
    const rows = (more: number) =>
      Object.entries(USUAL).map(
        ([name, usual]) => [name, ...countsOf(usual).map((count, at) => (at > 20 ? count - more : count))] as Cell[],
      );
    const head = ["Offence", ...MONTHS.map(shortMonth)];
    const labels = labelsOf(findingsOf([sheetOf("Data", [head, ...rows(0)]), sheetOf("Data old", [head, ...rows(9)])]), "severalSources");
    expect([...new Set(labels)]).toEqual(["Count only “Data”", "Count only “Data old”"]);
  });

  test.each([
    ["Offences", "Incidents"],
    ["Force", "Harlow"],
  ])("“%s” and “%s” are not offered as places", (one, other) => {
    const rows = (factor: number) => Object.entries(USUAL).map(([name, usual]) => [name, ...countsOf(usual * factor)] as Cell[]);
    const head = ["Offence", ...MONTHS.map(shortMonth)];
    const labels = labelsOf(findingsOf([sheetOf(one, [head, ...rows(2)]), sheetOf(other, [head, ...rows(1)])]), "severalSources");
    expect(labels).toContain("They do not overlap: add them up");
    expect(labels).not.toContain("They are places: add them up");
  });
});

test("a rate beside each count tells no rows apart, so that a total has all of its parts", () => {
  const rows = MONTHS.flatMap((month, at) =>
    ["Theft", "Fraud"].flatMap((offence, of) => {
      const [north, south] = [((at * 7) % 3) + of * (at % 2), (at * 5) % 4];
      const line = (district: string, count: number): Cell[] => [shortMonth(month), offence, district, count, Math.round(count * 0.6) / 10];
      return [line("Northside", north), line("Docks", south), line("All districts", north + south)];
    }),
  );
  const data = sheetOf("Data", [["Month", "Offence", "District", "Count", "Rate per 1,000"], ...rows]);
  expect(saidOf(findingsOf([data]), "totalDisagrees")).toEqual([]);
});

describe("a column “#”", () => {
  const rows = (cellAt: (name: string, at: number, row: number) => Cell[]) =>
    MONTHS.flatMap((month, at) => OFFENCES.map((name, row) => [shortMonth(month), ...cellAt(name, at, at * 3 + row)]));
  const laterOf = (head: readonly string[], cells: readonly Cell[][]) =>
    outcomeOf([sheetOf("Data", [head, ...cells])], "Offence").windows["burglary"];

  test("counts the offences, behind their month", () => {
    const count = (name: string, at: number) => countOf(USUAL[name as "Fraud"], at);
    const expected = laterOf(
      ["Month", "Offence", "Count"],
      rows((name, at) => [name, count(name, at)]),
    );
    expect(expected?.later).toBeGreaterThan(1000);
    expect(
      laterOf(
        ["Month", "Offence", "#"],
        rows((name, at) => [name, count(name, at)]),
      ),
    ).toEqual(expected);
    expect(
      laterOf(
        ["Month", "Offence", "#", "%"],
        rows((name, at) => [name, count(name, at), 33.3]),
      ),
    ).toEqual(expected);
    // Where it numbers the rows, it does not.
    expect(
      laterOf(
        ["Month", "#", "Offence", "Count"],
        rows((name, at, row) => [row + 1, name, count(name, at)]),
      ),
    ).toEqual(expected);
    expect(
      laterOf(
        ["Month", "#", "Offence", "Found"],
        rows((name, at, row) => [row + 1, name, count(name, at)]),
      ),
    ).toEqual(expected);
  });

  test("is no row of figures where it stands under each month", () => {
    const data = sheetOf("Data", [
      ["Offence", ...MONTHS.map(shortMonth)],
      ["", ...MONTHS.map(() => "#")],
      ...Object.entries(USUAL).map(([name, usual]) => [name, ...countsOf(usual)]),
    ]);
    expect(outcomeOf([data], "Offence").errors).toEqual([]);
  });
});

test("a total of one part is compared with it, not with a sum", () => {
  const data = wide(
    ["Offence"],
    [
      [["Burglary"], (at) => 100 + at],
      [["Total"], (at) => 100 + at + (at === 20 ? 5 : 0)],
    ],
  );
  expect(saidOf(findingsOf([data]), "totalDisagrees")).toEqual([
    "“Data”, cell V3: “Total” is not the same as its one part “Burglary” (Aug 19: 125, but “Burglary” is 120). Correct the count that is wrong, or the total.",
  ]);
});

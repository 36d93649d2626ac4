import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { FEWEST_NUMBERS } from "../../../src/checks/structure/sheet-not-recognised";
import { checkedChain, sheet, sheetOfRows } from "../../reading/sheets";
import { counts, toldOf, wide } from "../layouts";

const READ = wide("Data", { Burglary: counts(60, 13), Robbery: counts(20, 13) });
const figures = (name: string) =>
  sheet(name, ["Thing | a | b | c | d", ...Array.from({ length: 8 }, (_, row) => `Row ${row} | 12 | ${row} | 5 | 7`)].join("\n"));

test("a sheet full of figures beside one that is read is told", () => {
  expect(toldOf([READ, figures("Extract")], "sheetNotRecognised")).toEqual(["Extract"]);
});

test("a sheet of few figures is something else", () => {
  expect(toldOf([READ, sheet("Rota", "Week | Desk\n1 | 2\n2 | 1")], "sheetNotRecognised")).toEqual([]);
});

test("so is one that the sheet Reading says is not read", () => {
  expect(
    toldOf([READ, figures("Extract"), sheet("Reading", "Sheet | Column | Read as\nExtract | | not read")], "sheetNotRecognised"),
  ).toEqual([]);
});

test("where nothing at all is read, that is what is told", () => {
  expect(toldOf([figures("Extract")], "sheetNotRecognised")).toEqual([]);
  expect(toldOf([figures("Extract")], "nothingRecognised")).toHaveLength(1);
});

test("so many numbers are figures, one less is not", () => {
  const numbers = (count: number) =>
    sheet("Extract", ["Thing | a", ...Array.from({ length: count }, (_, row) => `Row ${row}x | ${row % 7}`)].join("\n"));
  expect(toldOf([READ, numbers(FEWEST_NUMBERS)], "sheetNotRecognised")).toEqual(["Extract"]);
  expect(toldOf([READ, numbers(FEWEST_NUMBERS - 1)], "sheetNotRecognised")).toEqual([]);
});

describe("a sheet with the header of one that is counted", () => {
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").map((month) => `${month} 18`);
  const down = (name: string, by: number, ...above: readonly string[]) =>
    sheet(
      name,
      [
        ...above,
        "Month | Burglary | Robbery | Theft",
        ...MONTHS.map((month, at) =>
          [month, (50 + ((at * 7) % 5)) * by, (60 + ((at * 5) % 7)) * by, (70 + ((at * 3) % 8)) * by].join(" | "),
        ),
      ].join("\n"),
    );
  const found = (...sheets: Parameters<typeof toldOf>[0]) =>
    checkedChain(sheets, { by: "Offence" }).findings.flatMap((each) =>
      each.code === "sheetNotRecognised" ? [`${each.severity} ${each.sheet} ${each.details.like ?? "-"}`] : [],
    );

  test("lacks counts: an error, for its figures are of something", () => {
    expect(found(down("Harlow", 1), down("Kent", 0.001))).toEqual(["error Kent Harlow"]);
    expect(found(down("Harlow", 1), down("Kent", 0.001, "Essex Police", ""))).toEqual(["error Kent Harlow"]);
  });

  test("may measure something else, which its name or a line above says", () => {
    expect(found(down("Harlow", 1), down("Rates", 0.001))).toEqual(["info Rates -"]);
    expect(found(down("Harlow", 1), down("Kent", 0.001, "Rate per 1,000 people", ""))).toEqual(["info Kent -"]);
  });

  test.each(["Response", "Satisfaction", "Index", "Hours", "Sickness", "Confidence"])("may be of another kind: “%s”", (name) => {
    expect(found(down("Harlow", 1), down(name, 0.001))).toEqual([`info ${name} -`]);
  });

  test.each(["Response time (minutes)", "Satisfaction with the police", "Sickness, days"])(
    "may be of what a line above says: “%s”",
    (title) => {
      expect(found(down("Harlow", 1), down("Kent", 0.001, title, ""))).toEqual(["info Kent -"]);
    },
  );

  test.each(["Kent", "Kent district", "Offences (thousands)", "Crime in Essex"])("says nothing else with “%s” above", (title) => {
    expect(found(down("Harlow", 1), down("Kent", 0.001, title, ""))).toEqual(["error Kent Harlow"]);
  });

  test("says nothing else where both say it, each for itself", () => {
    expect(found(down("Harlow", 1, "Table 1: Harlow pack", ""), down("Kent", 0.001, "Table 2: Kent pack", ""))).toEqual([
      "error Kent Harlow",
    ]);
  });

  test("may be of a year beside others", () => {
    expect(found(down("2018", 1, "Recorded offences 2018"), down("2019", 0.001, "Recorded offences 2019"))).toEqual(["error 2019 2018"]);
  });

  test("says what it is in notes below too, unless these say nothing of a measure", () => {
    const below = (note: string) => {
      const { values } = down("Kent", 0.001);
      return sheetOfRows("Kent", [...values, [note]]);
    };
    expect(found(down("Harlow", 1), below("Source: the control room"))).toEqual(["error Kent Harlow"]);
    expect(found(down("Harlow", 1), below("Per 1,000 people"))).toEqual(["info Kent -"]);
  });

  test("may be of an offence beside others, with the same districts across", () => {
    const across = (name: string, by: number, ...above: readonly string[]) =>
      sheet(
        name,
        [
          ...above,
          "Month | Harlow | Kent | Essex",
          ...MONTHS.map((month, at) => [month, (50 + (at % 5)) * by, (60 + (at % 7)) * by, (70 + (at % 4)) * by].join(" | ")),
        ].join("\n"),
      );
    expect(found(across("Burglary", 1), across("Robbery", 0.001))).toEqual(["error Robbery Burglary"]);
    expect(found(across("Burglary", 1), across("Robbery", 0.001, "Robbery", ""))).toEqual(["error Robbery Burglary"]);
    expect(found(across("Burglary", 1), across("Robbery", 0.001, "Robbery, response times", ""))).toEqual(["info Robbery -"]);
    expect(found(across("Burglary", 1), across("Vehicle crime", 0.001))).toEqual(["error Vehicle crime Burglary"]);
    expect(found(across("Burglary", 1), across("Response", 0.001))).toEqual(["info Response -"]);
  });

  test("has another header, or no more than two columns of it", () => {
    const other = (header: string) => sheet("Kent", [header, ...MONTHS.map((_, at) => `Row ${at}x | 0.5 | 0.7 | 0.9`)].join("\n"));
    expect(found(down("Harlow", 1), other("Month | Burglary | Robbery | Fraud"))).toEqual(["info Kent -"]);
  });
});

describe("a sheet that is made like others of one month each, but says no month", () => {
  const MONTHS = ["Sep 2018", "Oct 2018", "Nov 2018", "Dec 2018"];
  const sheetOf = (name: string, counts: readonly number[], names = ["Burglary", "Robbery", "Theft"]) =>
    sheet(name, ["Offence | Count", ...names.map((each, at) => `${each} | ${counts[at]!}`)].join("\n"));
  const months = MONTHS.map((month, at) => sheetOf(month, [50 + at, 60 - at, 70 + at]));
  const found = (last: ReturnType<typeof sheet>, before = months) =>
    checkedChain([...before, last], { by: "Offence" }).findings.flatMap((each) => (each.code === "sheetNotRecognised" ? [each] : []));

  test.each(["Latest", "Q1 2019", "Current", "Dez 19 neu"])("“%s” is asked about, as its counts would be lost", (name) => {
    const [one, ...more] = found(sheetOf(name, [51, 66, 71]));
    expect([one?.severity, one?.details.like, more]).toEqual(["error", "Dec 2018", []]);
    expect(messageOf(one!)).toBe(
      `“${name}” is made like “Dec 2018” and others of one month each, but says no month, so nothing on it is counted. Write its month in the sheet’s name or title, like “Jan 20”, or say that it is not to be read.`,
    );
    expect(answersTo(one!).map(({ label }) => label)).toEqual(["It is January 2019", "Do not read this sheet"]);
  });

  test("no month is offered where one is missing among the others", () => {
    expect(answersTo(found(sheetOf("Latest", [51, 66, 71]), [months[0]!, months[1]!, months[3]!])[0]!)).toHaveLength(1);
  });

  test("but not a copy of one, a sum or mean of another size, other names, one that says what else it has, or beside two", () => {
    expect(found(sheetOf("Latest", [53, 57, 73]))).toEqual([]);
    expect(found(sheetOf("Summary", [206, 234, 286]))).toEqual([]);
    expect(found(sheetOf("Summary", [20, 20, 49]))).toEqual([]);
    expect(found(sheetOf("Latest", [51, 66, 71], ["Harlow", "Essex", "Theft"]))).toEqual([]);
    expect(found(sheetOf("Target", [51, 66, 71]))).toEqual([]);
    expect(found(sheetOf("Latest", [51, 66, 71]), months.slice(2))).toEqual([]);
  });

  test.each(["Codes", "Offence code lookup", "Highest", "Min", "Kent comparison", "Essex"])("nor one called “%s”", (name) => {
    expect(found(sheetOf(name, [51, 66, 71]))).toEqual([]);
  });

  test("nor one of numbers in order, of the highest or lowest of each row, or of another size in most rows", () => {
    expect(found(sheetOf("Sheet7", [58, 59, 60]))).toEqual([]);
    expect(found(sheetOf("Sheet7", [53, 60, 73]))).toEqual([]);
    expect(found(sheetOf("Sheet7", [50, 57, 70]))).toEqual([]);
    expect(found(sheetOf("Sheet7", [150, 15, 70]))).toEqual([]);
    expect(found(sheetOf("Sheet7", [150, 61, 70]))).toHaveLength(1);
  });
});

import { cardOf } from "../../../src/checks/all-checks";
import { finding, type FindingDetails } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { said } from "../said";

const AT = { sheet: "Measures", address: "C6" };
const JUN_19 = monthOf(2019, 6);
type Bad = FindingDetails["badMeasure"];
const bad = (why: Bad["why"], found = "x", measure = "Stops") => said("badMeasure", AT, { measure, found, why });

describe("A measure that is not understood", () => {
  // What is wrong, and where the answer is written.
  test.each<readonly [Bad["why"], string, string]>([
    ["name", "no name", "in the column Measure"],
    ["kind", "“x” is no kind", "count, rate, tally, progress or theme"],
    ["twice", "row x has a measure of the same name", "another name"],
    ["noSheet", "nothing says which worksheet", "in the column Sheet"],
    ["sheet", "“x” is no worksheet with figures by month", "Correct the name"],
    ["column", "no column “x”", "a header of that worksheet"],
    ["columnNotSaid", "nothing says which column", "in the column Column"],
    ["values", "“x” is not in that column", "as the worksheet does"],
    ["of", "so many of so many", "in the column Of"],
    ["noValues", "no number", "in the column Values"],
    ["number", "“x” is not a whole number from 0", "Correct it"],
    ["date", "“x” is not a month or a day", "like Jun 2019, or 25 Feb 2020"],
    ["span", "nothing says which months", "the first month in the column From and the last in the column To"],
    ["halfSpan", "one end of its span alone", "both From and To"],
    ["spanOrder", "“x” is before its beginning", "From or To"],
    ["wholeMonths", "From and To are not whole months", "type the number"],
    ["target", "its target “x” is not a number above 0", "Correct it"],
    ["noThemes", "no themes", "in the column Theme"],
    ["themeName", "no theme", "in the column Theme"],
    ["themeTwice", "row x has the same theme", "Put the two together"],
  ])("is not printed, with the reason and what to write: %s", (why, wrong, answer) => {
    const [message, values] = bad(why);
    expect(message).toMatch(/^Row 6 of “Measures”: “Stops” is not printed: [^.]+\. .*[^.]\.$/);
    expect(message).toContain(wrong);
    expect(message!.slice(message!.indexOf(wrong) + wrong.length)).toContain(answer);
    expect(values).toBe("x; expected ?");
  });

  test.each<readonly [Bad["why"], string, string]>([
    ["targetLeft", "its target “x” cannot be used", "of a rate, a percentage like 85%"],
    ["total", "its total “x” is not a whole number from 0", "leave it blank"],
    ["themeNumber", "“x” is not a whole number from 0, nor a dash for none", "a blank is printed as not known"],
  ])("is printed all the same, without what is not understood: %s", (why, wrong, answer) => {
    const [message] = bad(why);
    expect(message).toMatch(/^Row 6 of “Measures”: of “Stops”, [^]*[^.]\.$/);
    expect(message).toContain(wrong);
    expect(message).toContain(answer);
  });

  test("may have no name, and no target", () => {
    expect(bad("name", "", "")[0]).toBe("Row 6 of “Measures”: a measure is not printed: it has no name. Write one in the column Measure.");
    expect(bad("target", "")[0]).toContain("it has no target. Write the number that it should come to.");
  });
});

describe("A measure", () => {
  test("of an unknown section is said with the section that is meant, or what to write", () => {
    const of = (section: string, suggestion: string | null) => said("measureSectionUnknown", AT, { measure: "Stops", section, suggestion });
    expect(of("", null)[0]).toBe(
      "Row 6 of “Measures”: nothing says in which section “Stops” is printed, so it is not. Write a strand’s name in the column Section.",
    );
    expect(of("Burglry", "Burglary")).toEqual([
      "Row 6 of “Measures”: no section is called “Burglry”, so “Stops” is not printed. Did you mean “Burglary”?",
      "Burglry; expected Burglary",
    ]);
    expect(of("5.1", null)[0]).toContain("Write the strand’s name or its section number. Excel turns 5.10 into 5.1 unless");
  });

  test("that is a rate of too few is said with its months: more than it is of, or of nothing", () => {
    const of = (why: "more" | "nothing") => said("rateOfTooFew", AT, { measure: "Stops", months: [JUN_19], why })[0];
    expect(of("more")).toContain("in Jun 19, “Stops” counts more than it is a rate of, so no rate is given that includes these months.");
    expect(of("nothing")).toBe("Row 6 of “Measures”: in Jun 19, what “Stops” is a rate of is 0. These months have no rate of their own.");
  });

  test("has themes that do not add up, with both numbers", () => {
    const [message, values] = said("themesDoNotAddUp", AT, { measure: "Kinds", total: 1200, sum: 1100 });
    expect(message).toContain("the themes of “Kinds” come to 1,100, and the total typed is 1,200.");
    expect(values).toBe("1200; expected 1100");
  });

  test("has a worksheet that is read for it alone, with the strands that might count it", () => {
    const of = (...strands: readonly string[]) =>
      said("measureSheetApart", { sheet: "Strands", address: null }, { of: "Referrals", strands })[0];
    expect(of("A", "B", "C", "D")).toContain(
      "“Referrals” is read for measures alone, so nothing of it counts for “A”, “B”, “C” and “D”, though it has their values.",
    );
    expect(of("A", "B", "C", "D", "E")).not.toContain("“E”");
  });

  test("is on a sheet without headers, which is named", () => {
    expect(said("measuresColumnsMissing", { sheet: "Measures", address: null }, {})[0]).toMatch(
      /^“Measures” is the name of the sheet .* “Section”, “Measure” and “Kind”\. Add them,/,
    );
  });

  test("is accepted by its name, whatever its months are by then", () => {
    const months = [JUN_19];
    const rests = (found: ReturnType<typeof finding>) => cardOf(found.code).restsOn?.(found.details);
    expect(rests(finding("measureMonthsMissing", AT, { measure: "Stops", months }))).toEqual({ measure: "Stops" });
    expect(rests(finding("rateOfTooFew", AT, { measure: "Stops", months, why: "more" }))).toEqual({ measure: "Stops", why: "more" });
  });

  test("is in doubt, or lacks months, with what to correct", () => {
    expect(said("measureInDoubt", AT, { measure: "Stops", of: "Log" })[0]).toBe(
      "Row 6 of “Measures”: “Stops” is not printed, because figures on its worksheet “Log” may be wrong. Correct what is listed for that sheet.",
    );
    expect(said("measureMonthsMissing", AT, { measure: "Stops", months: [JUN_19] })[0]).toContain(
      "the worksheet of “Stops” has no figures for Jun 19. Numbers that need them are left out.",
    );
  });
});

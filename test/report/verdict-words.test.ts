import { compare } from "../../src/analysis/compare";
import { monthOf } from "../../src/domain/month";
import type { Verdict } from "../../src/domain/verdict";
import {
  directionClauses,
  factText,
  methodNote,
  monthTexts,
  verdictClause,
  verdictNote,
  verdictWord,
} from "../../src/report/verdict-words";
import { strandOf } from "./essex-figures";

const verdict = (more: Partial<Verdict>): Verdict => ({
  standsOut: true,
  method: "pairedMonths",
  p: 0.01,
  low: 1.1,
  high: 1.2,
  dispersion: 1,
  reason: null,
  ...more,
});
const noteOf = (of: Verdict) => verdictNote(of, compare(strandOf("A", []), monthOf(2020, 1)));
const none = verdict({ standsOut: null, method: null, reason: "noOffences" });

describe("The words of a verdict", () => {
  it("speak of usual variation only where the months were looked at", () => {
    expect(verdictClause(verdict({}))).toBe(", which stands out");
    expect(verdictClause(verdict({ standsOut: false }))).toBe(", which is within the usual variation");
    expect(verdictClause(verdict({ method: "exact" }))).toBe(", which is more than chance alone would give");
    expect(verdictClause(verdict({ method: "eTest", standsOut: false }))).toBe(", which is no more than chance alone would give");
    expect([noteOf(verdict({ method: "exact" })), noteOf(verdict({}))]).toEqual([
      "Compared with chance alone: the months are not in the workbook.",
      null,
    ]);
  });

  it("say nothing where nothing can be said, but why", () => {
    expect([verdictWord(none), verdictClause(none)]).toEqual(["Not known", ""]);
    expect(noteOf(none)).toBe("Whether this stands out cannot be said: there were no offences in either period.");
  });

  it("take sides only where a direction is wanted, and the change is not within the usual variation", () => {
    expect(directionClauses(null, verdict({}))).toBeNull();
    expect(directionClauses("down", verdict({ standsOut: false }))).toBeNull();
    expect(directionClauses("down", verdict({}))).toEqual({ rise: ": a rise, where a fall is wanted", fall: ": a fall, as wanted" });
    expect(directionClauses("up", none)).toEqual({ rise: ": a rise, as wanted", fall: ": a fall, where a rise is wanted" });
  });

  it("say beside many verdicts how many chance alone would give", () => {
    const many = (count: number) => Array.from({ length: count }, () => verdict({}));
    expect(methodNote(many(10))).toContain("Of 10 strands, fewer than one would stand out by chance alone.");
    expect(methodNote([...many(140), none])).toContain("Of 140 strands, about 7 would stand out by chance alone.");
    expect(methodNote([none])).toBeNull();
  });

  it("name the ways in which the strands were judged, and no other", () => {
    const [months, chance] = [verdict({}), verdict({ method: "exact" })];
    const [usual, alone, mixed] = [/usual variation/, /more than chance alone would give\./, /are compared with chance alone/];
    const said = (...verdicts: Verdict[]) => [usual, alone, mixed].map((words) => words.test(methodNote(verdicts)!));
    expect(said(months)).toEqual([true, false, false]);
    expect(said(chance)).toEqual([false, true, false]);
    expect(said(months, chance)).toEqual([true, false, true]);
  });

  it("tell facts of a month with ordinals up to any number", () => {
    expect(factText({ kind: "highest", since: monthOf(2017, 4), months: 60 })).toBe("the highest month since April 2017");
    expect(factText({ kind: "lowest", since: null, months: 26 })).toBe("the lowest of 26 months");
    expect([3, 4, 12, 13, 21, 22, 33].map((running) => factText({ kind: "rise", running }))).toEqual(
      ["third", "fourth", "twelfth", "13th", "21st", "22nd", "33rd"].map((ordinal) => `the ${ordinal} rise running`),
    );
    const month = { month: monthOf(2020, 1), count: 9, facts: [{ kind: "fall", running: 3 }] } as const;
    expect(monthTexts({ ...month, exceptional: true, method: "seasonTakenOut" })).toEqual([
      "exceptional for the time of year",
      "the third fall running",
    ]);
    expect(monthTexts({ ...month, exceptional: false, method: "months" })).toEqual(["the third fall running"]);
  });
});

import { answersTo } from "../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const MONTHS = ["2019-10", "2019-11", "2019-12", "2020-01", "2020-02", "2020-03"];
const table = (name: string, counts: readonly number[], months = MONTHS) =>
  sheet(name, [`Offence | ${months.map((month) => `@${month}`).join(" | ")}`, `Fraud | ${counts.join(" | ")}`].join("\n"));
const FEW = [3, 9, 4, 8, 5, 7];
const MANY = [40, 55, 47, 62, 39, 58];
const by = { by: "Offence" };
const labels = (...sheets: Parameters<typeof chain>[0]) => answersTo(only(chain(sheets, by), "severalSources")).map(({ label }) => label);

test("sheets that no one knows may be said not to overlap, also where one ends early, and the answer adds them up", () => {
  const sheets = [table("Epping", MANY), table("Elsewhere", FEW.slice(0, 5), MONTHS.slice(0, 5))];
  const answers = answersTo(only(chain(sheets, by), "severalSources"));
  expect(answers.map(({ label }) => label)).toEqual(["Count only “Epping”", "Count only “Elsewhere”", "They are places: add them up"]);
  const read = chain([...sheets, readingSheet(answers[2]!.notes)], by);
  expect(lines(read)).toEqual([]);
  expect(Object.values(figures(read)["Fraud"]!)).toEqual(FEW.slice(0, 5).map((count, at) => count + MANY[at]!));
});

test("a copy is not, alone or among others, nor are sheets without a month in common", () => {
  expect(labels(table("Data", MANY), table("old", MANY.with(2, 48)))).toHaveLength(2);
  expect(labels(table("Data", MANY), table("Next", FEW), table("More", MANY.with(0, 41)))).toHaveLength(3);
  const [early, late] = [MONTHS.slice(0, 3), MONTHS.slice(3)];
  // The one whose months are its own is in nobody's way, and counts whichever of the others does.
  const early3 = [table("Data", MANY.slice(0, 3), early), table("Next", FEW.slice(3), late), table("More", [5, 6, 5], early)];
  expect(labels(...early3)).toEqual(["Count only “Data”", "Count only “More”"]);
});

test("a total whose column another strand looks at is not answered for all of the column", () => {
  const data = sheet(
    "Data",
    ["Offence | District | Jan 20 | Feb 20 | Mar 20", "Fraud | Harlow | 10 | 20 | 30", "Fraud | Forcewide | 50 | 40 | 90"].join("\n"),
  );
  const strands = (second: string) =>
    sheet("Strands", `Strand | Column | Values | Column 2 | Values 2\nFraud | Offence | Fraud | | ${second}`);
  const asked = only(chain([data, strands("\nHarlow fraud | Offence | Fraud | District | Harlow")]), "totalOrParts");
  expect([asked.details.lookedUp, answersTo(asked)]).toEqual([true, []]);
});

test("the months that sheets share with the next are counted from one of each two, however many sheets there are", () => {
  const all = Array.from({ length: 24 }, (_, at) => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  const part = (name: string, from: number, to: number, add = 0) =>
    table(
      name,
      all.slice(from, to).map((_, at) => 40 + (((from + at) * 7) % 11) + add),
      all.slice(from, to),
    );
  const sheets = [part("C", 15, 24, 200), part("A", 0, 9), part("B", 7, 17, 100)];
  const answers = answersTo(only(chain(sheets, by), "severalSources"));
  expect(answers.slice(0, 2).map(({ label }) => label)).toEqual([
    "Count Aug 18, Sep 18, Apr 19 and May 19 from the earlier sheet of each two",
    "Count Aug 18, Sep 18, Apr 19 and May 19 from the later sheet of each two",
  ]);
  const counted = answers.slice(0, 2).map(({ notes }) => Object.values(figures(chain([...sheets, readingSheet(notes)], by))["Fraud"]!));
  const whose = (of: readonly number[]) => of.map((count) => "ABC"[Math.floor((count - 40) / 100)]).join("");
  expect(counted.map(whose)).toEqual(["AAAAAAAAABBBBBBBBCCCCCCC", "AAAAAAABBBBBBBBCCCCCCCCC"]);
  // Sheets of which more than two hold a month do not follow one another.
  const labelled = labels(...sheets.slice(1), part("D", 8, 16, 300));
  expect(labelled[0]).toMatch(/^Count only/);
  // Nor do those of which the first and the last share a month.
  const apart = table("E", [9, 8, 7, 6, 5, 4, 3, 2], [all[3]!, ...all.slice(17)]);
  expect(labels(...sheets.slice(1), apart)[0]).toMatch(/^Count only/);
});

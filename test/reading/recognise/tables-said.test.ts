import { answersTo } from "../../../src/checks/answers";
import { chain, figures, lines, only, sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const BESIDE = sheet(
  "Data",
  `Initial | | | | | Updated | | |\nOffence | ${MONTHS} | | Offence | ${MONTHS}\nFraud | 10 | 12 | 11 | | Fraud | 1 | 2 | 1\nArson | 5 | 6 | 7 | | Arson | 1 | 1 | 1`,
);
const BELOW = sheet(
  "Data",
  `Offence | ${MONTHS}\nFraud | 10 | 12 | 11\nArson | 5 | 6 | 7\n\nOffence | ${MONTHS}\nFraud | 1 | 2 | 1\nArson | 1 | 1 | 1`,
);

test.each([
  ["beside one another", BESIDE, ["Count only “Initial”", "Count only “Updated”"]],
  ["below one another, without titles", BELOW, ["Count only “Data” from B1 on", "Count only “Data” from B5 on"]],
])("of tables %s, each answer counts the one that it names", (_, data, labels) => {
  const answers = answersTo(only(chain([data], { by: "Offence" }), "severalSources")).slice(0, 2);
  expect(answers.map(({ label }) => label)).toEqual(labels);
  const followed = answers.map(({ notes }) => {
    const reading = ["Sheet | Column | Read as", ...notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`)];
    const read = chain([data, sheet("Reading", reading.join("\n"))], { by: "Offence" });
    return [lines(read).filter((line) => line.startsWith("error")), figures(read).Fraud!["2020-01"]];
  });
  expect(followed).toEqual([
    [[], 10],
    [[], 1],
  ]);
});

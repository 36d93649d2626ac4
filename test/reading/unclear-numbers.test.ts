import { answersTo } from "../../src/checks/answers";
import { chain, figures, only, sheet } from "./sheets";

const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nBurglary | 30 | '1.000 | 25");
const reading = (readAs: string) => sheet("Reading", `Sheet | Column | Read as\nData | | ${readAs}`);

test("1.000 among counts of 30 is asked about, and each answer gives its figure", () => {
  const asked = only(chain([data], { by: "Offence" }), "notACount");
  expect(asked).toMatchObject({ severity: "error", address: "C2", details: { kind: "unclear", found: ["1.000"] } });
  const answers = answersTo(asked);
  expect(answers.map(({ label }) => label)).toEqual(["“1.000” is 1,000", "“1.000” is 1"]);
  const told = answers.map(({ notes }) => chain([data, reading(notes[0]!.readAs)], { by: "Offence" }));
  expect(told.map(({ findings }) => findings.filter(({ code }) => code === "notACount"))).toEqual([[], []]);
  expect(told.map((read) => figures(read)["Burglary"]!["2020-02"])).toEqual([1000, 1]);
});

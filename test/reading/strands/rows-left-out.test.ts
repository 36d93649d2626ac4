import { messageOf } from "../../../src/checks/messages";
import { CASES } from "../../checks/answer-cases";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOf } from "../sheets";

test.each([
  [
    "each once: first row",
    [
      "“Data”: each reference in column “Crime Ref” is counted once, by its first row, because the sheet “Reading” says so. 1 row is left out.",
    ],
  ],
  [
    "each once: last row",
    [
      "“Data”: each reference in column “Crime Ref” is counted once, by its last row, because the sheet “Reading” says so. 1 row is left out.",
    ],
  ],
  ["added up", []],
])("what the report leaves out where the analyst said of references “%s” is noted", (readAs, said) => {
  const reading = sheetOf("Reading", [
    ["Sheet", "Column", "Read as"],
    ["Data", "Crime Ref", readAs],
  ]);
  const { findings, errors } = outcomeOf([...CASES.sameReference!.sheets, reading], "Offence");
  expect(errors).toEqual([]);
  expect(findings.filter(({ code }) => code === "leftOutAsSaid").map(messageOf)).toEqual(said);
});

test("identical rows that are counted once are noted", () => {
  const reading = sheetOf("Reading", [
    ["Sheet", "Column", "Read as"],
    ["*", "", "same rows: counted once"],
  ]);
  const { findings, errors } = outcomeOf([...CASES.duplicateRows!.sheets, reading], "Offence");
  expect(errors).toEqual([]);
  expect(findings.filter(({ code }) => code === "leftOutAsSaid").map(messageOf)).toEqual([
    "“Data”: rows that are exactly the same are counted once, because the sheet “Reading” says so. 1 row is left out.",
  ]);
});

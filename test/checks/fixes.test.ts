import { SAMPLES } from "../../scripts/docs/message-samples";
import { fixFor, fixLabel } from "../../src/checks/fixes";
import { checkInput } from "../../src/checks/run-checks";
import { finding, NOWHERE, type FindingPlace } from "../../src/domain/finding";
import { chain } from "../reading/sheets";

test("a way to count by references alone is written into the cell that says otherwise", () => {
  for (const code of ["countedUnsure", "wordsUnlike"] as const) {
    const [place, details] = SAMPLES[code];
    const { input } = chain([]);
    expect(fixFor(finding(code, place, details), checkInput(input))).toEqual({
      label: "Count by references alone",
      changes: [{ sheet: "Strands", row: 6, column: 9, value: `${details.says}, by reference` }],
    });
    expect(fixFor(finding(code, NOWHERE, details), checkInput(input))).toBeNull();
  }
});

test("a stale figure is written anew where it is known what it is now", () => {
  const [place, details] = SAMPLES.textFigureStale;
  const { input } = chain([]);
  const fixed = (at: FindingPlace, instead = details.instead) =>
    fixFor(finding("textFigureStale", at, { ...details, instead }), checkInput(input));
  expect(fixed(place)).toEqual({
    label: "Write 2,097",
    changes: [{ sheet: "Report", row: 40, column: 0, value: "Fraud fell to 2,097." }],
  });
  expect([fixed(NOWHERE), fixed({ sheet: "Report", address: null }), fixed(place, null)]).toEqual([null, null, null]);
});

test("what is spelt nearly like another name is offered its spelling", () => {
  expect(fixLabel(finding("nearMiss", ...SAMPLES.nearMiss))).toBe("Correct the spelling");
});

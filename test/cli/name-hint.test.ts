import { nameHint } from "../../cli/name-hint";
import { acceptedLine, byLines } from "../../cli/summary";
import { finding, NOWHERE } from "../../src/domain/finding";

describe("a name that is none of those that there are", () => {
  const many = Array.from({ length: 20 }, (_, at) => `District ${String.fromCharCode(65 + at)}`);

  test("is told with the nearest, or with what there is", () => {
    expect(nameHint("Robery", ["Fraud", "Robbery"])).toBe("Did you mean “Robbery”?");
    expect(nameHint("x", ["Fraud"])).toBe("The only one is “Fraud”.");
    expect(nameHint("x", ["Fraud", "Robbery"])).toBe("There are “Fraud” and “Robbery”.");
    expect(nameHint("x", many)).toBe(
      "There are “District A”, “District B”, “District C”, “District D”, “District E”, “District F” and 14 more.",
    );
  });
});

test("Findings that were accepted are counted, by whom", () => {
  const by = (who?: string) => ({
    finding: finding("noFigures", NOWHERE, { strand: "Fraud" }),
    reason: "x",
    on: "2020-03-16",
    ...(who === undefined ? {} : { by: who }),
  });
  expect(acceptedLine([by("AB")])).toBe("1 finding accepted, by AB.");
  expect(acceptedLine([by("AB"), by(), by("AB"), by("CD")])).toBe("4 findings accepted, by AB (2), without a name (1) and by CD (1).");
});

test("Columns that strands can be made of are listed with how many, unless an answer makes them", () => {
  const columns = [
    { column: "Ward", strands: 2 },
    { column: "Chief's area", strands: null },
  ];
  expect(byLines(columns, [])).toBe(
    "One strand for each value of a column:\n  “Ward” (2 strands):  --by Ward\n  “Chief's area”:  --by \"Chief's area\"\n",
  );
  const asked = { code: "x", severity: "error", sheet: null, address: null, message: "", answers: [] };
  expect(byLines(columns, [asked])).toBe("");
});

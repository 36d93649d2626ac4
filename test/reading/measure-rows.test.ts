import { words } from "../words";
import { isMeasureRow } from "../../src/reading/texts/measure-rows";
import { neverACount } from "../../src/reading/texts/labels";
import { chain, figures, lines, readingSheet, sheet } from "./sheets";

const WORKED_OUT = [
  "Rank",
  "Most Similar Group average",
  "MSF average",
  "Rate per 1,000 population",
  "Force average",
  "Median",
  "Target",
].concat(
  words(`
  Previous year | 2 years ago | Two years before | Year before last | Previous year -1 | PY-1 | Vor zwei Jahren |
  Année précédente | UCL | Lower control limit | % change | Working days | Population | Burglary rate | 3 month average | 3MMA |
  Burglary forecast | Burglary (last year) | 12 month MA | Moving average | Std dev |
  Crimes per officer | Burglary per household
`),
);
const january = (read: ReturnType<typeof chain>) =>
  Object.fromEntries(Object.entries(figures(read)).map(([name, of]) => [name, of["2020-01"]]));

test("Names of what is worked out are told from names of offences and places", () => {
  expect(WORKED_OUT.filter((text) => !isMeasureRow(text))).toEqual([]);
  const offences = [
    "Rape of a female under 13 years",
    "Abandoning child under two years",
    "Offences of years ago",
    "Average speed offences",
    "Speed limits",
  ].concat(["Rate tampering fraud", "Unlawful exchange", "Section 18 wounding", "Rural", "Similar fact"]);
  expect(offences.filter((text) => isMeasureRow(text) || neverACount(text))).toEqual([]);
});

describe("A row that is worked out of others", () => {
  test.each(WORKED_OUT)("is added to none and is no strand, and is said: %s", (name) => {
    const among = (offence: string) =>
      chain([sheet("Data", `${offence} | Jan 20 | Feb 20 | Mar 20\nFraud | 10 | 20 | 30\n${name} | 7 | 8 | 9`)]);
    expect(january(among("Offence"))).toEqual({ Fraud: 10 });
    expect(lines(among("Offence"), { infos: true })).toEqual(["info totalsLeftOut Data A3"]);
    const places = ["Harlow", "Basildon", name].map((place, at) => `@2020-01 | Fraud | ${place} | ${10 + at}`);
    expect(january(chain([sheet("Data", ["Month | Offence | District | Count", ...places].join("\n"))]))).toEqual({ Fraud: 21 });
  });

  test("counts where a strand asks for it in full, where the analyst says so, and where there is nothing else", () => {
    const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 10 | 20 | 30\nTarget | 7 | 8 | 9");
    expect(january(chain([data, sheet("Strands", "Strand | Column | Values\nTarget | Offence | Target")]))).toEqual({ Target: 7 });
    const said = readingSheet([{ sheet: "Data", column: "Offence", readAs: "only: Target" }]);
    expect(january(chain([data, said]))).toEqual({ Target: 7 });
    expect(january(chain([sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nTarget | 7 | 8 | 9")]))).toEqual({ Target: 7 });
  });

  test("is no offence where months stand down, and offences of an age are", () => {
    const rows = ["Jan 20 | 5 | 6 | 7 | 8", "Feb 20 | 7 | 6 | 5 | 4", "Mar 20 | 9 | 3 | 2 | 1"];
    const read = chain([sheet("Data", ["Month | Rape of a female under 13 years | Fraud | UCL | LCL", ...rows].join("\n"))]);
    expect(january(read)).toEqual({ "Rape of a female under 13 years": 5, Fraud: 6 });
  });
});

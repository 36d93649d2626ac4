import { answersTo } from "../../../src/checks/answers";
import { chain, errors, figures, only, sheet } from "../sheets";

const wide = (...rows: readonly string[]) => sheet("Data", ["Offence | Flag | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
const by = { by: "Offence" };

test("a total whose parts are not all there is asked about, and each answer gives its figures", () => {
  const data = wide("Burglary | All | 10 | 12 | 9", "Burglary | Alcohol | 4 | 5 | 3");
  const read = chain([data], by);
  expect(errors(read)).toEqual(["error totalOrParts Data B2"]);
  expect(only(read, "totalOrParts").details).toMatchObject({ column: "Flag", labels: ["All"], strands: ["Burglary"], alone: 0, rows: 1 });
  const followed = answersTo(only(read, "totalOrParts")).map(({ label, notes }) => {
    const reading = ["Sheet | Column | Read as", ...notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`)];
    const answered = chain([data, sheet("Reading", reading.join("\n"))], by);
    return [label, errors(answered), figures(answered).Burglary!["2020-01"]];
  });
  expect(followed).toEqual([
    ["Count “All” alone", [], 10],
    ["Leave “All” out", [], 4],
  ]);
});

test("an offence that has a total alone is asked about", () => {
  const read = chain([wide("Burglary | North | 4 | 5 | 3", "Burglary | Forcewide | 4 | 5 | 3", "Fraud | Forcewide | 1 | 2 | 3")], {
    by: "Offence",
  });
  expect(only(read, "totalOrParts").details).toMatchObject({ labels: ["Forcewide"], alone: 1, rows: 1 });
});

test("totals that their parts make up are left out and nothing is asked", () => {
  const read = chain([wide("Burglary | North | 4 | 5 | 3", "Burglary | South | 6 | 7 | 6", "Burglary | Total | 10 | 12 | 9")], by);
  expect(errors(read)).toEqual([]);
  expect(figures(read).Burglary!["2020-03"]).toBe(9);
});

test("a total of all offences is no strand's part", () => {
  const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nBurglary | 4 | 5 | 3\nFraud | 1 | 1 | 1\nAll crime | 90 | 91 | 92");
  expect(errors(chain([data], by))).toEqual([]);
});

test("every month of a long sheet is set beside its own rows", () => {
  const rows = ["Jan 20", "Feb 20", "Mar 20"].flatMap((month, at) => [
    `${month} | Fraud | North | ${4 + at}`,
    `${month} | Fraud | South | 2`,
    `${month} | Fraud | Total | ${at === 1 ? 8 : 6 + at}`,
  ]);
  const read = chain([sheet("Data", ["Month | Offence | District | Count", ...rows].join("\n"))], by);
  expect(errors(read)).toEqual(["error totalOrParts Data C7"]);
});

test("remarks beside a total, names that it leaves blank and subtotals of blocks raise nothing", () => {
  const remarked = sheet(
    "Data",
    "Offence | District | Jan 20 | Feb 20 | Mar 20 | Remarks\nFraud | North | 1 | 2 | 3 |\nFraud | South | 4 | 4 | 4 | Revised\nFraud | Total | 5 | 6 | 7 | Late",
  );
  expect(errors(chain([remarked], by))).toEqual([]);
  const blank = sheet(
    "Data",
    "District | Offence | Jan 20 | Feb 20 | Mar 20\nNorth | Fraud | 1 | 2 | 3\nSouth | Fraud | 4 | 4 | 4\nTotal | | 5 | 6 | 7",
  );
  expect(errors(chain([blank], by))).toEqual([]);
  const blocks = sheet(
    "Data",
    "Offence | Jan 20 | Feb 20 | Mar 20\nArson | 1 | 2 | 3\nFraud | 4 | 4 | 4\nSubtotal | 5 | 6 | 7\nTheft | 9 | 9 | 9\nRobbery | 1 | 1 | 2\nSubtotal | 10 | 10 | 11\nTotal | 15 | 16 | 18",
  );
  expect(errors(chain([blocks, sheet("Strands", "Strand | Column | Values\nAll crime | Offence | *")]))).toEqual([]);
});

test("remarks beside the rows, which have gaps, tell no parts from their total", () => {
  const rows = ["Burglary | North | Revised | 4 | 5 | 3", "Burglary | South | | 6 | 7 | 6", "Burglary | Total | | 10 | 12 | 9"];
  const data = sheet("Data", ["Offence | District | Remarks | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));
  expect(errors(chain([data], by))).toEqual([]);
});

test("a total below several offences is none of the last one's, though remarks stand beside it", () => {
  const rows = ["North | Burglary | 4 | 5 | 3 |", "North | Fraud | 6 | 7 | 6 | Seasonal", "Total | | 10 | 12 | 9 | Seasonal"];
  const data = sheet("Data", ["District | Offence | Jan 20 | Feb 20 | Mar 20 | Comments", ...rows].join("\n"));
  expect(errors(chain([data], by))).toEqual([]);
});

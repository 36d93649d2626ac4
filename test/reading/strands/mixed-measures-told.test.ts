import { chain, errors, only, readingSheet, sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const wide = (header: string, ...rows: readonly string[]) => sheet("Data", [`Offence | ${header} | ${MONTHS}`, ...rows].join("\n"));
/** Burglaries with each of these in a column. */
const values = (header: string, ...all: readonly string[]) =>
  wide(header, ...all.map((value, at) => `Burglary | ${value} | ${10 + at} | 12 | 9`));
const asked = (...sheets: Parameters<typeof chain>[0]) => errors(chain(sheets, { by: "Offence" }));
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Column 2 | Values 2", ...rows].join("\n"));
const ASKED = ["error mixedMeasures Data"];

test("A column of versions is asked about though one of them is left out, and not once one counts or all are added up", () => {
  const data = values("Measure", "Initial", "Updated", "Final");
  const said = (readAs: string, column = "Measure") => chain([data, readingSheet([{ sheet: "Data", column, readAs }])], { by: "Offence" });
  expect(only(said("left out: Initial"), "mixedMeasures").details.values).toEqual(["Updated", "Final"]);
  expect(errors(said("counted: Initial"))).toEqual(ASKED);
  expect(["only: Final", "added up"].map((readAs) => errors(said(readAs)))).toEqual([[], []]);
  expect(errors(said("added up", "Offence"))).toEqual(ASKED);
});

test("Attempts and what was completed are all there is, and nothing else beside them", () => {
  for (const [one, other] of [
    ["Attempt", "Complete"],
    ["Attempts", "Full"],
    ["attempted", "Successful"],
  ] as const)
    expect(asked(values("Measure", one, other))).toEqual([]);
  for (const all of [
    ["Attempted", "Completed", "Final"],
    ["Attempted", "Recorded"],
    ["No attempt", "Completed"],
    ["Attempted only", "Completed"],
    ["Attempted", "Not completed"],
    ["Attempted", "Completed late"],
    ["Final", "Completed"],
  ])
    expect(asked(values("Measure", ...all))).toEqual(ASKED);
});

test.each([
  ["Measure", "Value"],
  ["Extract Date", "Load"],
  ["Info", "Offences"],
  ["Type", "Offences"],
])("A column of more than twenty values describes rows: %s", (header, first) => {
  const all = (count: number) =>
    values(header, ...Array.from({ length: count }, (_, at) => (at === 0 ? first : `Value ${String.fromCodePoint(64 + at)}`)));
  expect([20, 21].map((count) => asked(all(count)).length)).toEqual([1, 0]);
});

test("A strand says which measure it counts where all of its rows do, and others are asked about", () => {
  const data = values("Measure", "Initial", "Updated");
  const read = (...rows: readonly string[]) => chain([data, strands(...rows)]);
  expect(errors(read("All | Measure | Initial; Updated"))).toEqual([]);
  expect(errors(read("All | Offence | Burglary | Measure | *"))).toEqual([]);
  const some = read("All | Offence | Burglary | Measure | Initial", "All | Offence | Burglary", "One | Measure | Initial");
  expect(only(some, "mixedMeasures").details.strands).toEqual(["All"]);
});

describe("Rows to be taken off", () => {
  const rows = ["Burglary | Harlow | 10 | 12 | 9", "Burglary | Less: no crimes | 2 | 3 | 1", "Fraud | Harlow | 5 | 6 | 7"];

  test("are of the strands that count them", () => {
    const found = only(chain([wide("District", ...rows)], { by: "Offence" }), "mixedMeasures");
    expect(found.details).toEqual({
      ...{ column: "District", values: ["Less: no crimes"], strands: ["Burglary"] },
      ...{ out: ["Less: no crimes"], takenOff: true },
    });
  });

  test("are meant where a strand names them in their own column", () => {
    const read = (row: string) => errors(chain([wide("District", ...rows), strands(row)])).filter((line) => line.includes("mixedMeasures"));
    expect(read("All | District | Harlow; Less: no crimes")).toEqual([]);
    expect(read("All | Offence | Burglary | District | Less: no crimes")).toEqual([]);
    expect(read("All | Offence | Burglary; Less: no crimes")).toEqual(ASKED);
    expect(read("All | District | *")).toEqual(ASKED);
  });

  test("are left alone where something was said of their column, and asked about where it was of another", () => {
    const said = (column: string) => asked(wide("District", ...rows), readingSheet([{ sheet: "Data", column, readAs: "added up" }]));
    expect([said("District"), said("Offence")]).toEqual([[], ASKED]);
  });
});

test("Records that are no offences are of the strands that do not look at what says so", () => {
  const records = Array.from(
    { length: 12 },
    (_, at) => `42/${100 + at}/20 | '${at + 1} Jan 2020 | ${at < 6 ? "Fraud" : "Arson"} | ${at === 4 ? "No crime" : "Open"}`,
  );
  const data = sheet("Data", ["Crime Ref | Date | Offence | Status", ...records].join("\n"));
  const found = only(
    chain([data, strands("Fraud | Offence | Fraud", "Arson | Offence | Arson", "Open | Status | Open; No crime")]),
    "mixedMeasures",
  );
  expect(found.details.strands).toEqual(["Fraud"]);
});

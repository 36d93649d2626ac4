import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { chain, figures, lines, only, readingSheet, sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
const ESSEX_AND_KENT = [
  "Burglary | Essex | 10 | 12 | 9",
  "Burglary | Kent | 20 | 31 | 25",
  "Fraud | Essex | 5 | 6 | 7",
  "Fraud | Kent | 4 | 2 | 8",
];
const wide = (rows: readonly string[], { name = "Data", title = "", header = "Force" } = {}) =>
  sheet(name, [...(title === "" ? [] : [title]), `Offence | ${header} | ${MONTHS}`, ...rows].join("\n"));
const asked = (...sheets: Parameters<typeof chain>[0]) =>
  lines(chain(sheets, { by: "Offence" })).filter((line) => line.includes("mixedMeasures"));
const followed = (data: ReturnType<typeof sheet>) =>
  answersTo(only(chain([data], { by: "Offence" }), "mixedMeasures")).map(({ label, notes }) => {
    const answered = chain([data, readingSheet(notes)], { by: "Offence" });
    return [label, lines(answered).filter((line) => line.includes("mixedMeasures")), figures(answered).Burglary!["2020-01"]];
  });

test("forces that are added up are a warning, which says how many strands add them", () => {
  const read = chain([wide(ESSEX_AND_KENT)], { by: "Offence" });
  expect(lines(read)).toEqual(["warning mixedMeasures Data"]);
  const found = only(read, "mixedMeasures");
  expect(found.details).toMatchObject({ column: "Force", values: ["Essex", "Kent"], strands: ["Burglary", "Fraud"] });
  expect(messageOf(found)).toContain("They are added up in 2 strands.");
});

test.each(["MSG average", "Force average", "Most similar forces average", "Rank"])("forces beside %s are asked about", (name) => {
  const data = wide([...ESSEX_AND_KENT, `Burglary | ${name} | 15 | 20 | 17`, `Fraud | ${name} | 4 | 4 | 7`]);
  expect(asked(data)).toEqual(["error mixedMeasures Data"]);
  expect(messageOf(only(chain([data], { by: "Offence" }), "mixedMeasures"))).toContain(`to be compared (“${name}”)`);
});

test("“Our force” beside a force is asked about, and each answer gives its figures", () => {
  const data = wide(ESSEX_AND_KENT.map((row) => row.replace("Essex", "Our force")));
  expect(asked(data)).toEqual(["error mixedMeasures Data"]);
  expect(followed(data)).toEqual([
    ["Count only “Our force”", [], 10],
    ["Count only “Kent”", [], 20],
    ["Add them all up", [], 30],
  ]);
});

test("forces are asked about where the title, the sheet’s name or the Strands sheet names one of them, or says that they are compared", () => {
  expect(asked(wide(ESSEX_AND_KENT, { title: "Essex Police: recorded crime" }))).toEqual(["error mixedMeasures Data"]);
  expect(asked(wide(ESSEX_AND_KENT, { name: "Kent" }))).toEqual(["error mixedMeasures Kent"]);
  expect(asked(wide(ESSEX_AND_KENT, { title: "Burglary, most similar forces" }))).toEqual(["error mixedMeasures Data"]);
  const strands = sheet("Strands", "Force | Essex Police\nStrand | Column | Values\nBurglary | Offence | Burglary");
  expect(lines(chain([wide(ESSEX_AND_KENT), strands])).filter((line) => line.includes("mixedMeasures"))).toEqual([
    "error mixedMeasures Data",
  ]);
  for (const title of ["Essex and Kent: recorded crime", "Eastern forces", "Burglary compared with last year", "Essex region"])
    expect(asked(wide(ESSEX_AND_KENT, { title }))).toEqual(["warning mixedMeasures Data"]);
});

test("forces across are asked about in the same way", () => {
  const rows = ["Jan 20 | Burglary | 10 | 20", "Jan 20 | Fraud | 5 | 4", "Feb 20 | Burglary | 12 | 31", "Feb 20 | Fraud | 6 | 2"];
  const across = (title: string) => sheet("Data", [title, "Month | Offence | Essex | Kent", ...rows].join("\n"));
  expect(asked(across("Recorded crime"))).toEqual(["warning mixedMeasures Data"]);
  expect(followed(across("Essex Police"))).toEqual([
    ["Count only “Essex”", [], 10],
    ["Count only “Kent”", [], 20],
    ["Add them all up", [], 30],
  ]);
});

test("of many forces, the one that the title names can be chosen", () => {
  const forces = ["Essex", "Kent", "Suffolk", "Norfolk", "Surrey", "Sussex", "Cheshire"];
  const read = chain(
    [
      wide(
        forces.map((force, at) => `Burglary | ${force} | ${at + 1} | 7 | 9`),
        { title: "Kent Police" },
      ),
    ],
    { by: "Offence" },
  );
  expect(answersTo(only(read, "mixedMeasures")).map(({ label }) => label)).toEqual(["Count only “Kent”", "Add them all up"]);
});

test("nothing is said of districts, of counties of one force, of one force, of regions, or where strands look forces up", () => {
  const named = (one: string, other: string) => ESSEX_AND_KENT.map((row) => row.replace("Essex", one).replace("Kent", other));
  for (const [one, other] of [
    ["Harlow", "Braintree"],
    ["Devon", "Cornwall"],
    ["Essex", "Harlow"],
    ["East of England", "South East"],
    ["Kent", "East Sussex"],
  ] as const)
    expect(asked(wide(named(one, other)))).toEqual([]);
  expect(asked(wide(ESSEX_AND_KENT.filter((row) => row.includes("Essex"))))).toEqual([]);
  expect(lines(chain([wide(ESSEX_AND_KENT)], { by: "Force" }))).toEqual([]);
  const strands = "Strand | Column | Values | Column | Values\nBurglary | Offence | Burglary | Force | *";
  expect(lines(chain([wide(ESSEX_AND_KENT), sheet("Strands", strands)])).filter((line) => line.includes("mixedMeasures"))).toEqual([]);
});

test("the forces of the West Midlands and of Wales, and those called police, are forces", () => {
  const named = (one: string, other: string) => ESSEX_AND_KENT.map((row) => row.replace("Essex", one).replace("Kent", other));
  for (const [one, other] of [
    ["West Midlands", "Essex"],
    ["West Mercia", "Warwickshire"],
    ["Staffordshire", "West Midlands Police"],
    ["Gwent", "Dyfed-Powys"],
    ["Dorset Police", "Durham Constabulary"],
    ["South Wales Police", "North Wales Police"],
  ] as const)
    expect(asked(wide(named(one, other)))).toEqual(["warning mixedMeasures Data"]);
  for (const [one, other] of [
    ["West Midlands", "East Midlands"],
    ["West Midlands", "North West"],
    ["North Wales", "South Wales"],
    ["Dorset", "Durham"],
  ] as const)
    expect(asked(wide(named(one, other)))).toEqual([]);
});

test("a column of forces on the sheet of each month is asked about once, and each answer is of all of them", () => {
  const sheets = ["Jan 20", "Feb 20", "Mar 20"].map((name) =>
    sheet(name, "Kent Police\nForce | Offence | Count\nEssex | Fraud | 10\nKent | Fraud | 20\nEssex | Theft | 5\nKent | Theft | 7"),
  );
  const read = chain(sheets, { by: "Offence" });
  expect(asked(...sheets)).toEqual(["error mixedMeasures Jan 20"]);
  expect(messageOf(only(read, "mixedMeasures"))).toContain("“Essex” and “Kent”, and so it is on “Feb 20” and “Mar 20”, and the report");
  const given = answersTo(only(read, "mixedMeasures")).map(({ label, notes }) => {
    const answered = chain([...sheets, readingSheet(notes)], { by: "Offence" });
    return [label, lines(answered).filter((line) => line.includes("mixedMeasures")), Object.values(figures(answered).Fraud!)];
  });
  expect(given).toEqual([
    ["Count only “Essex”", [], [10, 10, 10]],
    ["Count only “Kent”", [], [20, 20, 20]],
    ["Add them all up", [], [30, 30, 30]],
  ]);
});

test("forces among as many districts are none, and a nation or region is asked about first", () => {
  const rows = (...places: readonly string[]) => wide(places.map((place, at) => `Burglary | ${place} | ${10 + at} | ${30 - at} | 9`));
  expect(asked(rows("Essex", "Kent", "Harlow", "Basildon"))).toEqual([]);
  expect(asked(rows("Essex", "Kent", "Surrey", "Harlow"))).toEqual(["warning mixedMeasures Data"]);
  expect(asked(rows("Essex", "Kent", "England"))).toEqual([]);
  expect(asked(rows("Essex", "Kent", "East of England"))).toEqual([]);
  expect(asked(rows("Essex", "Kent", "Unknown"))).toEqual(["warning mixedMeasures Data"]);
  const left = chain([rows("Essex", "Kent", "England"), readingSheet([{ sheet: "Data", column: "Force", readAs: "left out: England" }])], {
    by: "Offence",
  });
  expect(lines(left).filter((line) => line.includes("mixedMeasures"))).toEqual(["error mixedMeasures Data"]);
});

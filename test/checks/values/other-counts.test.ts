import { answersTo } from "../../../src/checks/answers";
import { checkedChain, figures, only, sheet, readingSheet } from "../../reading/sheets";
import { counts, long, monthsFrom, told, transposed, wide } from "../layouts";

const ALL = { strand: "All", column: "Offence", values: "*" };
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Sheet | Column | Values", ...rows].join("\n"));
const [OFFENCES, DISPUTES] = [{ Burglary: counts(140, 24) }, { Disputes: counts(60, 24, 3) }];
const every = strands(`${ALL.strand} | | ${ALL.column} | ${ALL.values}`);
const halves = (name: string, first: string) => wide(name, { Burglary: counts(140, 12, Number(first.slice(0, 4))) }, monthsFrom(first, 12));

describe("a table that says another thing is counted than the one beside it is told", () => {
  test.each(["Incidents", "Persons", "Reports", "Domestic incidents", "Weapons"])("where a strand adds “%s” to offences", (name) => {
    const found = only(checkedChain([every, wide("Offences", OFFENCES), wide(name, DISPUTES)]), "notMonthlyCounts");
    expect(found.details).toMatchObject({ kind: "unit", text: name, strands: ["All"], beside: { text: "Offences", added: true } });
  });

  test.each(["Incidents", "Victims", "Arrests", "Domestic incidents", "Repeat victims"])(
    "where a strand adds “%s” to other offences",
    (name) => {
      const found = only(checkedChain([every, wide("Other offences", OFFENCES), wide(name, DISPUTES)]), "notMonthlyCounts");
      expect(found.details).toMatchObject({ text: name, strands: ["All"] });
    },
  );

  test("where a strand adds victims to vehicles: the victims are told, whichever stands first", () => {
    const [vehicles, victims] = [wide("Vehicles", OFFENCES), wide("Repeat victims", DISPUTES)];
    expect(told(checkedChain([every, vehicles, victims]), "notMonthlyCounts")).toEqual(["Repeat victims"]);
    expect(told(checkedChain([every, victims, vehicles]), "notMonthlyCounts")).toEqual(["Repeat victims"]);
  });

  test("where one year is of offences and the next of incidents", () => {
    const read = checkedChain([halves("Offences 2018", "2018-01"), halves("Incidents 2019", "2019-01")], { by: "Offence" });
    expect(told(read, "notMonthlyCounts")).toEqual(["Incidents 2019"]);
  });

  test("where a strand of its own would be called offences", () => {
    const read = checkedChain([wide("Offences", OFFENCES), wide("Incidents", DISPUTES)], { by: "Offence" });
    expect(only(read, "notMonthlyCounts").details).toMatchObject({ strands: ["Disputes"], beside: { added: false } });
  });

  test("of two tables on one sheet, with a choice that leaves that table alone out", () => {
    const rows = (series: Readonly<Record<string, readonly number[]>>) =>
      Object.entries(series).map(([name, own]) => [name, ...own].join(" | "));
    const header = ["Offence", ...monthsFrom("2018-01", 24)].join(" | ");
    const data = sheet("Data", ["Offences", "", header, ...rows(OFFENCES), "", "Incidents", "", header, ...rows(DISPUTES)].join("\n"));
    const found = only(checkedChain([data], { by: "Offence" }), "notMonthlyCounts");
    const [answer] = answersTo(found);
    expect(answer?.label).toBe("Do not read “Incidents”");
    expect(Object.keys(figures(checkedChain([data, readingSheet(answer!.notes)], { by: "Offence" })))).toEqual(["Burglary"]);
  });
});

describe("nothing is told", () => {
  test.each([
    ["Property", "Sexual offences"],
    ["Vehicles", "Other offences"],
    ["Fraud cases", "Other offences"],
    ["Persons", "Vehicles"],
    ["Weapons", "Hate crime"],
  ])("of groups of offences “%s” and “%s”, which a strand adds up", (one, other) => {
    expect(told(checkedChain([every, wide(one, OFFENCES), wide(other, DISPUTES)]), "notMonthlyCounts")).toEqual([]);
    expect(told(checkedChain([every, wide(other, DISPUTES), wide(one, OFFENCES)]), "notMonthlyCounts")).toEqual([]);
  });

  test("of a group with a title that says offences of all", () => {
    const rows = [["Recorded crime"], [""], ["Offence", ...monthsFrom("2018-01", 24)], ["Rape", ...OFFENCES.Burglary]];
    const data = sheet("Sexual offences", rows.map((row) => row.join(" | ")).join("\n"));
    expect(told(checkedChain([every, data, wide("Property", DISPUTES)]), "notMonthlyCounts")).toEqual([]);
  });

  test.each([
    ["Incidents A", "Incidents B"],
    ["Offences", "Vehicles"],
    ["Offences", "Domestic incidents"],
    ["Crimes", "Crime report"],
    ["Persons", "Vehicles"],
    ["Offences", "Sheet2"],
  ])("of “%s” beside “%s”, which no strand adds up", (one, other) => {
    expect(told(checkedChain([wide(one, OFFENCES), wide(other, DISPUTES)], { by: "Offence" }), "notMonthlyCounts")).toEqual([]);
  });

  test("where the strand names the sheet, or what it counts", () => {
    const [offences, incidents] = [wide("Offences", OFFENCES), wide("Incidents", DISPUTES)];
    const of = (row: string) =>
      told(checkedChain([strands("Burglary | | Offence | Burglary", row), offences, incidents]), "notMonthlyCounts");
    expect(of("Disputes | Incidents | Offence | Disputes")).toEqual([]);
    expect(of("Dispute incidents | | Offence | Disputes")).toEqual([]);
    expect(of("Disputes | | Offence | Disputes")).toEqual(["Incidents"]);
  });

  test("of years that are all of incidents", () => {
    const read = checkedChain([halves("Incidents 2018", "2018-01"), halves("Incidents 2019", "2019-01")], { by: "Offence" });
    expect(told(read, "notMonthlyCounts")).toEqual([]);
  });
});

describe("what is counted is said", () => {
  const added = (...sheets: Parameters<typeof checkedChain>[0]) => told(checkedChain([every, ...sheets]), "notMonthlyCounts");
  const headed = (name: string, header: string, offence = "Disputes") => {
    const data = long(name, { [offence]: counts(60, 24, 3) });
    return { ...data, values: data.values.map((row, at) => (at === 0 ? row.with(-1, header) : row)) };
  };

  test("by tables in whatever order they stand", () => {
    expect(added(wide("Incidents", DISPUTES), wide("Offences", OFFENCES))).toEqual(["Incidents"]);
    expect(told(checkedChain([wide("Incidents", DISPUTES), wide("Offences", OFFENCES)], { by: "Offence" }), "notMonthlyCounts")).toEqual([
      "Incidents",
    ]);
  });

  test("by the header of counts, before the sheet’s name", () => {
    expect(added(wide("Offences", OFFENCES), headed("Data", "Incidents"))).toEqual(["Data"]);
    expect(added(wide("Offences", OFFENCES), headed("Incidents", "Number of offences"))).toEqual([]);
    expect(added(wide("Offences", OFFENCES), headed("Data", "Count"))).toEqual([]);
    // A header that names one of several offences says nothing of all.
    const across = transposed("Offence list", { Incidents: counts(60, 24, 3), Burglary: counts(50, 24) });
    expect(added(wide("Offences", { Theft: counts(140, 24) }), across)).toEqual([]);
  });

  test("by a sheet’s name only where the sheet has one table", () => {
    const rows = (series: Readonly<Record<string, readonly number[]>>) =>
      Object.entries(series).map(([name, own]) => [name, ...own].join(" | "));
    const header = ["Offence", ...monthsFrom("2018-01", 24)].join(" | ");
    const two = (name: string) =>
      sheet(name, [header, ...rows(DISPUTES), "", "", header, ...rows({ Noise: counts(30, 24, 5) })].join("\n"));
    expect(added(wide("Offences", OFFENCES), two("Incidents"))).toEqual([]);
    expect(added(wide("Offences", OFFENCES), wide("Incidents", DISPUTES), wide("Other", { Noise: counts(30, 24, 5) }))).toEqual([
      "Incidents",
    ]);
  });

  test("of one place, as the analyst says, by that place and nothing else", () => {
    const reading = sheet("Reading", "Sheet | Column | Read as\nIncidents | | place: North\nOffences | | place: South");
    expect(added(wide("Offences", OFFENCES), wide("Incidents", DISPUTES), reading)).toEqual([]);
  });

  test("and meant by a strand that names its sheet among others, or counts it as its measure", () => {
    const [offences, incidents] = [wide("Offences", OFFENCES), wide("Incidents", DISPUTES)];
    const of = (...rows: readonly string[]) => told(checkedChain([strands(...rows), offences, incidents]), "notMonthlyCounts");
    expect(of("All | Offences | Offence | Burglary", "All | Incidents | Offence | Disputes")).toEqual([]);
    expect(of("All | Offences | Offence | Burglary", "All | | Offence | Disputes")).toEqual(["Incidents"]);
    expect(of("All incident counts | | Offence | *")).toEqual(["Incidents"]);
  });
});

import { CUSTODY, DATA, measured, measuresSheet, monthsOf, read, wrong } from "./measured-of";
import { sheet } from "../sheets";

const months = (row: string) => {
  const [measure] = measured(row).measures as never as { counts: never }[];
  return measure === undefined ? null : monthsOf(measure.counts);
};

describe("what a row counts", () => {
  test("is its sheet’s rows whose column holds one of its values, whatever their capitals", () => {
    expect(months("Knife | M | count | | custody | kind | VIDEO")).toEqual(["2020-01 6", "2020-02 7", "2020-03 8"]);
    expect(months("Knife | M | count | | Custody | Kind | Video; Inter*")).toEqual(["2020-01 17", "2020-02 29", "2020-03 41"]);
  });

  test("is all of a column where no value is named, and all of the sheet where no column is either", () => {
    for (const row of ["Knife | M | count | | Custody | Place | ", "Knife | M | count | | Custody"])
      expect(months(row)).toEqual(["2020-01 17", "2020-02 29", "2020-03 41"]);
  });

  test("has the one obvious column that holds its values where none is named", () => {
    const custody = (headers: string) =>
      sheet("Custody", `${headers} | Jan 20 | Feb 20 | Mar 20\nVideo | Long | 5 | 6 | 7\nAudio | Short | 1 | 1 | 1`);
    const of = (headers: string, values: string) => {
      const found = read([DATA, custody(headers), measuresSheet(`Knife | M | count | | Custody | | ${values}`)]).measured;
      const told = found.findings.map(({ address, details }) => [
        address,
        (details as { why: string }).why,
        (details as { found: string }).found,
      ]);
      return told.length > 0 ? told : (found.measures as never as { counts: never }[]).flatMap(({ counts }) => monthsOf(counts));
    };
    expect(of("Offence | Length", "Video")).toEqual(["2020-01 5", "2020-02 6", "2020-03 7"]);
    expect(of("Offence | Length", "Video; Film")).toEqual([["G2", "values", "Video; Film"]]);
    const same = sheet(
      "Custody",
      "Offence | Offence group | Jan 20 | Feb 20 | Mar 20\nVideo | Video | 5 | 6 | 7\nAudio | Audio | 1 | 1 | 1",
    );
    const twice = read([DATA, same, measuresSheet("Knife | M | count | | Custody | | Video")]).measured;
    expect([twice.measures, twice.findings]).toMatchObject([[], [{ address: "F2", details: { why: "columnNotSaid", found: "" } }]]);
  });

  test("is nothing of another worksheet of measures, whatever stands there", () => {
    const other = sheet("Vans", "Kind | Place | Jan 20 | Feb 20 | Mar 20\nVideo | North | 100 | 100 | 100\nTotal | | 100 | 100 | 100");
    const rows = [
      "Knife | One | count | | Custody",
      "Knife | Two | count | | Custody | Kind | Video",
      "Knife | Three | count | | Vans | Kind | Video",
      "Knife | Four | theme | | Vans | Kind | | | Jan 2020 | Mar 2020",
    ];
    const { measures, findings } = read([DATA, CUSTODY, other, measuresSheet(...rows)]).measured;
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(measures.map((measure) => ("counts" in measure ? monthsOf(measure.counts)[0] : null))).toEqual([
      ...["2020-01 17", "2020-01 6", "2020-01 100", null],
    ]);
    expect(measures[3]).toMatchObject({ themes: [{ theme: "Video", count: 300 }] });
  });

  test.each<readonly [string, readonly unknown[]]>([
    ["Knife | M | count | | | Kind | Video", ["E2", "noSheet", ""]],
    ["Knife | M | count | | Cells | Kind | Video", ["E2", "sheet", "Cells"]],
    ["Knife | M | count | | Custody | Station | Video", ["F2", "column", "Station"]],
    ["Knife | M | count | | Custody | Kind | Video; Audio", ["G2", "values", "Audio"]],
  ])("is nothing where its sheet does not have it: %s", (row, told) => {
    expect([measured(row).measures, wrong(row)]).toEqual([[], [told]]);
  });
});

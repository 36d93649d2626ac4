import { gzipSync } from "node:zlib";
import { expect, formulaBar, openFile, openWorkbench, showSheet, type OpenWorkbench } from "../workbench/page";
import { faultsOf } from "./accessibility";

/** Counts a ward and month as the Metropolitan Police publishes them: no header says “offence”, and months are numbers such as 202311. */
function wardCsv(): Uint8Array {
  const months = Array.from({ length: 24 }, (_, index) => 202311 + index + 88 * Math.floor((index + 10) / 12));
  const kinds = [
    ["BURGLARY", "BURGLARY - RESIDENTIAL"],
    ["BURGLARY", "BURGLARY - BUSINESS AND COMMUNITY"],
    ["THEFT", "SHOPLIFTING"],
    ["THEFT", "BICYCLE THEFT"],
    ["ROBBERY", "ROBBERY OF PERSONAL PROPERTY"],
  ];
  const wards = ["Abbey", "Alibon", "Eastbury", "Gascoigne"];
  const rows = wards.flatMap((ward, at) =>
    kinds.map(([major, minor], kind) => {
      const counts = months.map((_, month) => 12 + kind * 4 + ((month * 7 + at * 5) % 9));
      return [major, minor, ward, `E0500002${at}`, "Barking and Dagenham", ...counts].join(",");
    }),
  );
  return new TextEncoder().encode(["MajorText,MinorText,WardName,WardCode,LookUp_BoroughName," + months.join(","), ...rows].join("\n"));
}

// From a file that is not the example to a report, in the real pane in a real browser.
describe("strands in the pane", () => {
  let bench: OpenWorkbench;
  const place = (name: string) => bench.pane.getByRole("tab", { name: new RegExp(`^${name}`) });
  const button = (name: string | RegExp) => bench.pane.getByRole("button", { name, exact: typeof name === "string" });
  const sheet = (name: string) => bench.page.locator(".luckysheet-sheets-item-name", { hasText: new RegExp(`^${name}$`) });
  const said = (words: string) => bench.pane.getByText(words).first();
  const faults = () => faultsOf(bench);

  beforeAll(async () => void (bench = await openWorkbench("add-in")), 120_000);
  afterAll(() => bench?.close());

  test("comes from a ward file to a report without leaving the pane: which column, one strand changed, built", async () => {
    await openFile(bench, "wards.csv", wardCsv());
    await said("Which column names the strands?").waitFor();
    await expect(bench.pane.getByRole("listitem")).toHaveText([
      /^MajorText3 strands/,
      /^MinorText5 strands/,
      /^WardName4 strands/,
      /^LookUp_BoroughName1 strand/,
    ]);
    expect(await faults()).toEqual([]);
    await button(/^MajorText/).click();
    await said("3 strands, 12 months to Oct 25").waitFor();
    await expect(sheet("Strands")).toHaveCount(1);
    await button("Edit BURGLARY").click();
    await bench.pane.getByLabel("Name").fill("Break-ins");
    await bench.pane.getByText("Values: choose from the data").click();
    await bench.pane.getByRole("checkbox", { name: "ROBBERY" }).check();
    await expect(bench.pane.getByRole("textbox", { name: "Values", exact: true })).toHaveValue("BURGLARY; ROBBERY");
    expect(await faults()).toEqual([]);
    await button("Save").click();
    await said("2 cells changed.").waitFor();
    await said("Break-ins").waitFor();
    await place("Report").click();
    await bench.pane.getByText("Force, source and date").click();
    await bench.pane.getByLabel("Force").fill("Metropolitan Police");
    await button("Build report").click();
    await said("3 strands on the sheet “Report”.").waitFor();
    await showSheet(bench, "Report");
    await expect(formulaBar(bench)).toContainText("Metropolitan Police: Offences by strand");
  });

  test("counts files of records that are chosen, asks what they leave open, and takes strands from them", async () => {
    await openFile(bench, "notes.csv", new TextEncoder().encode("Note,By\nOurs,me\n"));
    const days = Array.from({ length: 900 }, (_, at) => new Date(Date.UTC(2018, 0, 1 + (at % 730))).toISOString().slice(0, 10));
    const rows = days.map((day, at) => `${at},${day},${["Burglary", "Robbery", "Theft"][at % 3]!},${["Harlow", "Epping"][at % 2]!}`);
    const files = [rows.slice(0, 500), [...rows.slice(500), "9000,,Robbery,Harlow"]].map((some, at) => ({
      name: `crimes-${at}.csv.gz`,
      mimeType: "application/gzip",
      buffer: gzipSync(["Crime ref,Date,Offence,District", ...some].join("\n")),
    }));
    await bench.pane.getByLabel("Choose files, or drop them here").setInputFiles(files);
    await said("1 record without a date: crimes-1.csv.gz, row 402.").waitFor();
    expect(await faults()).toEqual([]);
    await button("Leave them out").click();
    await said("900 records counted.").waitFor();
    for (const name of ["Records", "Source"]) await expect(sheet(name)).toHaveCount(1);
    await said("3 strands").waitFor();
    expect([bench.elsewhere, bench.complaints]).toEqual([[], []]);
  });
});

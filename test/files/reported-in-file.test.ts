import { strToU8, zipSync } from "fflate";
import { monthOf } from "../../src/domain/month";
import type { ReportedBuild } from "../../src/domain/reported-build";
import { FilesError } from "../../src/files/files-error";
import { reportedInFile } from "../../src/files/reported-in-file";
import { ledgerToXml } from "../../src/kept/ledger";

const JAN = monthOf(2020, 1);
const build = (at: string): ReportedBuild => ({
  ...{ at, hiddenUnder: null },
  strands: [{ strand: "Fraud", end: JAN, length: 12, standsOut: null, counts: [{ month: JAN, length: 1, count: 7 }] }],
});
const BUILDS = [build("2020-02-10T09:00:00.000Z")];
const book = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries({ "xl/workbook.xml": "<workbook/>", ...parts }).map(([name, xml]) => [name, strToU8(xml)])));
const read = (parts: Readonly<Record<string, string>>) => reportedInFile("last.xlsx", book(parts));

describe("What another workbook’s file keeps of its reports", () => {
  test("is given, in whichever part and of whichever build it is", () => {
    expect(read({ "customXml/item3.xml": "<other/>", "customXml/item12.xml": ledgerToXml(1, 4, BUILDS) })).toEqual(BUILDS);
    expect(read({ "customXml/item1.xml": ledgerToXml(2, 5, BUILDS) })).toEqual(BUILDS);
  });

  test("is none of a part of another name, or of no build", () => {
    const none =
      "last.xlsx has no report that says what it reported. Choose the workbook in which the last report was built, rather than a copy of values.";
    const xml = ledgerToXml(1, 4, BUILDS);
    for (const name of ["customXml/item.xml", "customXml/item1.xml.bak", "xl/customXml/item1.xml", "customXml/item1_xml"])
      expect(() => read({ [name]: xml })).toThrow(none);
    expect(() => read({ "customXml/item1.xml": ledgerToXml(1, 4, []) })).toThrow(none);
  });

  test("is none of a part that is larger than any build writes", () => {
    const xml = ledgerToXml(1, 4, BUILDS);
    expect(read({ "customXml/item1.xml": xml.padEnd(4_000_000) })).toEqual(BUILDS);
    expect(() => read({ "customXml/item1.xml": xml.padEnd(4_000_001) })).toThrow("has no report");
  });

  test("is for its workbook to say where a build was cut off", () => {
    const both = { "customXml/item1.xml": ledgerToXml(1, 4, BUILDS), "customXml/item2.xml": ledgerToXml(2, 5, BUILDS) };
    expect(() => read(both)).toThrow(FilesError);
    expect(() => read(both)).toThrow(
      "last.xlsx was saved while a report was being built. Open it in Excel, open Strand Report there so that it puts this right, save it, and choose it again.",
    );
  });
});

import { keepReading, takeBackReading } from "../../src/jobs/keep-reading";
import type { NodeHost } from "../../host/node";
import { valuesOf } from "../excel/written";
import { hostOf } from "../workbooks";

const data = () =>
  hostOf({
    Data: [
      ["Month", "Offence", "Count"],
      ["Jan 20", "Fraud", 1],
    ],
  });

/** What the sheet "Reading" says of the sheet Data, a line a note. */
async function said(host: NodeHost): Promise<readonly unknown[]> {
  const rows = await valuesOf(host, "Reading", "A5:C12");
  return rows.flatMap(([sheet, , readAs]) => (sheet === "" ? [] : [readAs]));
}

/** What is said in the end where these notes are kept one after the other. */
async function keptOf(column: string, ...words: readonly string[]): Promise<readonly unknown[]> {
  const host = await data();
  for (const readAs of words) await keepReading(host.run, [{ sheet: "Data", column, readAs }]);
  return said(host);
}

describe("a new answer replaces only what it changes:", () => {
  test("each value of a column is counted by a note of its own, beside what the column is", async () => {
    const words = ["offence", "counted: All fraud", "counted: Total theft"];
    expect(await keptOf("Offence", ...words)).toEqual(words);
  });

  test("a value is counted or left out, as was said last", async () => {
    expect(await keptOf("Offence", "left out: Fraud", "left out: Theft", "counted: fraud")).toEqual(["left out: Theft", "counted: fraud"]);
    expect(await keptOf("Offence", "counted: Fraud", "left out: Fraud")).toEqual(["left out: Fraud"]);
  });

  test("references are counted once or each time, as was said last", async () => {
    expect(await keptOf("Offence", "each once: first row", "added up")).toEqual(["added up"]);
  });

  test("several months are left to another sheet, and several texts are of the counts", async () => {
    const words = ["month: Jan 20", "month not counted: Feb 20", "month not counted: Mar 20", "counts: Incidents", "counts: Victims"];
    expect(await keptOf("", ...words)).toEqual(words);
    expect(await keptOf("", ...words, "counts: Victims")).toEqual(words);
  });

  test("in which month years start, and after which end they are named, are two things", async () => {
    const words = ["years start in April", "years are named after their start"];
    expect(await keptOf("", ...words)).toEqual(words);
    expect(await keptOf("", ...words, "Year starts in January")).toEqual(["years are named after their start", "Year starts in January"]);
  });
});

test("“as recognised” beside a column takes back all that was said of it, and can be taken back", async () => {
  const host = await data();
  const words = ["offence", "counted: Fraud", "left out: Theft"];
  for (const readAs of words) await keepReading(host.run, [{ sheet: "Data", column: "Offence", readAs }]);
  await keepReading(host.run, [{ sheet: "Data", column: "Count", readAs: "count" }]);
  const undo = [{ sheet: "Data", column: "offence", readAs: "as recognised" }];
  const before = await keepReading(host.run, undo);
  expect(await said(host)).toEqual(["count"]);
  await takeBackReading(host.run, undo, before);
  expect(await said(host)).toEqual(["count", ...words]);
});

test("a sheet “Reading” that is longer than what is read of it is left alone", async () => {
  const host = await data();
  const notes = Array.from({ length: 520 }, (_, index) => ({ sheet: "Data", column: "Offence", readAs: `left out: ${index}` }));
  await keepReading(host.run, notes);
  const before = await valuesOf(host, "Reading", "A1:C530");
  await expect(keepReading(host.run, [{ sheet: "Data", column: "", readAs: "not read" }])).rejects.toThrow(
    "only the first 500 rows of “Reading” are read",
  );
  expect(await valuesOf(host, "Reading", "A1:C530")).toEqual(before);
});

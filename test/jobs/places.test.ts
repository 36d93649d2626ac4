import { openHost, type OpenHostOptions } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { undoBuild } from "../../src/jobs/undo-build";
import { comment, commentary, named } from "../excel/written";
import { fileOf, longRows } from "../workbooks";

const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const BOOK = fileOf({
  Crimes: longRows(monthOf(2020, 1), 26, { Fraud: (index) => 100 + index, Rural: () => 70 }),
  Strands: [
    ["Strand", "Column", "Values"],
    ["Fraud", "Offence", "Fraud"],
    ["Rural", "Offence", "Rural"],
  ],
});

/** Where Excel runs, and the region of the person at it: what is refused differs, and how what is typed is read. */
const PLACES: readonly (Required<Pick<OpenHostOptions, "platform" | "locale">> & { readonly count: string })[] = [
  { platform: "desktop", locale: "en-GB", count: "1,126" },
  { platform: "mac", locale: "en-US", count: "1,126" },
  { platform: "web", locale: "de-DE", count: "1.126" },
];

describe.each(PLACES)("Excel on $platform in $locale", ({ platform, locale, count }) => {
  test("builds, builds again with what was typed, keeps the words, and takes it back", async () => {
    const host = await openHost({ workbook: await BOOK, name: "book.xlsx", platform, locale });
    await buildReport(host.run, OPTIONS);
    expect(await named(host, "SR_Fraud_Later")).toBe(1434);
    await comment(host, "Fraud", "Calls at the door");
    // The last month's fraud was 125.
    host.user.type("Crimes", "C52", count);
    await buildReport(host.run, OPTIONS);
    expect(await named(host, "SR_Fraud_Later")).toBe(1434 + 1001);
    expect(await commentary(host, "Fraud")).toMatchObject({ words: "Calls at the door", bold: true });
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored", strands: 2 });
    expect(await named(host, "SR_Fraud_Later")).toBe(1434);
    expect(await undoBuild(host.run, { evenSo: true })).toMatchObject({ kind: "nothingToUndo" });
    expect((await host.toBytes()).problems).toEqual([]);
  });
});

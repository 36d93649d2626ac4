import { openHost, type OpenHostOptions } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { applyFixes, previewFixes, undoFixes } from "../../src/jobs/fix-findings";
import { guardSheet, unguardSheet } from "../../src/jobs/guard-sheet";
import { undoBuild } from "../../src/jobs/undo-build";
import { BY_NIGHT } from "../night";
import { comment, commentary, named, valuesOf } from "../excel/written";
import { fileOf, longRows } from "../workbooks";

const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const BOOK = fileOf({
  Crimes: longRows(monthOf(2020, 1), 26, { Burglary: (index) => 100 + index, Rural: () => 70 }),
  Strands: [
    ["Strand", "Column", "Values"],
    ["Burglary", "Offence", "Burglary"],
    ["Rural", "Offence", "Rural"],
  ],
});

type Place = Required<Pick<OpenHostOptions, "platform" | "locale">>;

/** How a person types a month and a count there. */
const TYPED: Readonly<Record<Place["locale"], readonly [string, string]>> = {
  "en-GB": ["01/02/2020", "1,126"],
  "en-US": ["2/1/2020", "1,126"],
  "de-DE": ["01.02.2020", "1.126"],
};

const PLATFORMS = ["desktop", "mac", "web"] as const;
const LOCALES = ["en-GB", "de-DE", "en-US"] as const;
/**
 * Where Excel runs, and the region of the person at it: what is refused differs, and how what is typed is read. By day each platform
 * meets one region, by night all.
 */
const PLACES = PLATFORMS.flatMap((platform, at): readonly Place[] =>
  LOCALES.filter((_, other) => BY_NIGHT || other === at).map((locale) => ({ platform, locale })),
);

describe.each(PLACES)("Excel on $platform in $locale", (place) => {
  test("guards, builds, takes what is typed, fixes it, builds again with the words, and takes it all back", async () => {
    const host = await openHost({ workbook: await BOOK, name: "book.xlsx", ...place });
    expect((await guardSheet(host.run, { sheet: "Crimes" })).cells.map(({ kind }) => kind)).toEqual(["month", "offence", "count"]);
    await buildReport(host.run, OPTIONS);
    expect(await named(host, "SR_Burglary_Later")).toBe(1434);
    await comment(host, "Burglary", "Calls at the door");

    const [month, count] = TYPED[place.locale];
    host.user.type("Crimes", "A54:C55", [
      [month, "Burglery", count],
      [month, "Rural", 70],
    ]);
    const shown = await previewFixes(host.run, OPTIONS, ({ code }) => code === "nearMiss");
    const fixed = await applyFixes(host.run, shown, { overFormulas: false });
    expect(await valuesOf(host, "Crimes", "A54:C54")).toEqual([[43862, "Burglary", 1126]]);

    await buildReport(host.run, OPTIONS);
    expect(await named(host, "SR_Burglary_Later")).toBe(1434 - 114 + 1126);
    expect(await commentary(host, "Burglary")).toMatchObject({ words: "Calls at the door", bold: true });
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored", strands: 2 });
    expect(await named(host, "SR_Burglary_Later")).toBe(1434);
    expect(await undoBuild(host.run, { evenSo: true })).toMatchObject({ kind: "nothingToUndo" });
    await undoFixes(host.run, fixed);
    expect(await valuesOf(host, "Crimes", "B54")).toEqual([["Burglery"]]);
    expect((await unguardSheet(host.run, { sheet: "Crimes" })).cells).toHaveLength(3);
    expect((await host.toBytes()).problems).toEqual([]);
  });
});

import { ownFolder } from "./own-folder";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { openHost, type NodeHost } from "../../host/node";
import type { JsonPacks } from "../../cli/packs/print-packs";
import { run } from "../../cli/run";
import { addMonths, monthOf } from "../../src/domain/month";
import { valuesOf } from "../excel/written";
import { fileOf, type Rows } from "../workbooks";
import { PROJECT, strandReport } from "./command";

const END = monthOf(2020, 1);
const MONTHS = 24;
const DISTRICTS = ["North", "South/East", "West"];
const OFFENCES = ["Burglary", "Robbery"];

/** Counts of each month, district and offence. */
function rows(wrong: (month: number, district: string, offence: string) => string | number | null = () => null): Rows {
  const all = Array.from({ length: MONTHS }, (_, month) =>
    DISTRICTS.flatMap((district, place) =>
      OFFENCES.map((offence, of) => [
        { month: addMonths(END, month - MONTHS + 1) },
        district,
        offence,
        wrong(month, district, offence) ??
          20 + place * 15 + of * 7 + ((month * 5 + place * 3 + of) % 9) + (month >= 12 && place === 1 ? 9 : 0),
      ]),
    ),
  ).flat();
  return [["Month", "District", "Offence", "Count"], ...all];
}

/** The total of the later year by the rows themselves. */
function totalOf(of: Rows, isMeant: (district: unknown, offence: unknown) => boolean): number {
  return of
    .slice(1 + 12 * DISTRICTS.length * OFFENCES.length)
    .reduce((sum, [, district, offence, count]) => sum + (isMeant(district, offence) ? Number(count) : 0), 0);
}

const PEOPLE: Rows = [
  ["District", "Population"],
  ["North", 90_000],
  ["South/East", 120_000],
  ["West", 210_000],
];

// The tests go on from one another in one folder: each pack takes a moment to write.
const folder = ownFolder("suite");

const save = async (data: Rows) => writeFile(path.join(folder(), "force.xlsx"), await fileOf({ Data: data, People: PEOPLE }));
const packs = (...more: string[]) =>
  strandReport(["report", "force.xlsx", "--packs", "district", "--out", "out", "--no-charts", ...more], folder());
const open = (name: string) => openHost({ workbook: path.join(folder(), "out", `${name}.xlsx`) });
const cell = async (name: string, sheet: string, address: string) => (await valuesOf(await open(name), sheet, address))[0]![0];

/** The cell that a name of the report stands for. */
async function named(host: NodeHost, name: string): Promise<unknown> {
  return host.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("values");
    await context.sync();
    return range.values[0]![0] as unknown;
  });
}

describe("npm run report -- --packs", () => {
  test("leaves whole packs where it is stopped half-way", async () => {
    await save(rows());
    const stopping = new AbortController();
    const written: string[] = [];
    const stream = (onWrite: (text: string) => void) =>
      ({ write: (text: string) => (onWrite(text), true) }) as unknown as NodeJS.WritableStream;
    const stderr = stream((text) => {
      written.push(text);
      if (text.startsWith("District 2 of 3")) stopping.abort();
    });
    const surroundings = {
      stdout: stderr,
      stderr,
      cwd: folder(),
      today: new Date(2020, 2, 16),
      calledAs: String,
      interrupted: () => stopping.signal,
    };
    const args = ["report", "force.xlsx", "--packs", "District", "--out", "out", "--no-charts"];
    expect(await run(args, surroundings)).toBe(1);
    expect((await readdir(path.join(folder(), "out"))).toSorted()).toEqual(["North.xlsx", "South East.xlsx"]);
    expect(written.join("")).toContain("Stopped. 1 pack was not reached: West. There is no new index.");
  });

  test("writes a report for each district, and an index, whose figures are those of the rows", async () => {
    const data = rows();
    const { code, stderr, stdout } = await packs();
    expect(code).toBe(0);
    expect(stderr).toContain("District 2 of 3: South/East …\n");
    expect(stdout).toContain("3 packs of 3 written to");
    expect(stdout).not.toContain("readers cannot use");
    expect((await readdir(path.join(folder(), "out"))).toSorted()).toEqual(["Index.xlsx", "North.xlsx", "South East.xlsx", "West.xlsx"]);
    const pack = await open("South East");
    for (const offence of OFFENCES)
      expect(await named(pack, `SR_${offence}_Later`)).toBe(totalOf(data, (place, of) => place === "South/East" && of === offence));
    expect(await valuesOf(pack, "Report", "A1")).toEqual([["South/East: Offences by strand"]]);
    // The pack has no worksheets, so nothing links to them.
    expect(await valuesOf(pack, "Strand data", "G3")).toEqual([["Data!D4"]]);

    const all = await open("Index");
    const index = await valuesOf(all, "Index", "A1:I14");
    const line = (place: string) => index.find(([name]) => name === place)!;
    expect(line("North")[2]).toBe(totalOf(data, (place, of) => place === "North" && of === "Burglary"));
    expect(line("Whole")[6]).toBe(totalOf(data, (_, of) => of === "Robbery"));
    expect(line("South/East")[4]).toBe("▲ More");
    expect(index[4]![0]).toMatch(/^\d of 6 changes stands? out\. Fewer than one would by chance alone/);
    const rates = await valuesOf(all, "Index data", "I3:L3");
    expect(rates).toEqual([
      ["Burglary", "North", 90_000, (totalOf(data, (place, of) => place === "North" && of === "Burglary") / 90_000) * 1000],
    ]);
  });

  test("stops for the district with an error alone, keeps commentary, and changes no other workbook", async () => {
    const north = await open("North");
    await north.run(async (context) => {
      context.workbook.names.getItem("SR_Burglary_Commentary").getRange().getCell(0, 0).values = [["Patrols go on: {{later}} offences."]];
      await context.sync();
    });
    await writeFile(path.join(folder(), "out", "North.xlsx"), (await north.toBytes()).bytes);
    // In the place of a pack stands another workbook.
    await writeFile(path.join(folder(), "out", "West.xlsx"), await fileOf({ Mine: [["Mine"]] }));

    const data = rows((month, district, offence) => (month === 20 && district === "South/East" && offence === "Robbery" ? "tbc" : null));
    await save(data);
    const { code, stdout } = await packs("--json");
    expect(code).toBe(1);
    const json = JSON.parse(stdout) as JsonPacks;

    expect(json.packs.map(({ place, state }) => [place, state])).toEqual([
      ["North", "written"],
      ["South/East", "refused"],
      ["West", "failed"],
    ]);
    expect(json.packs[1]!.why).toContain("tbc");
    expect(json.packs[2]!.why).toContain("it is not the pack of West");
    // The name in it is filled in with the district's own figure, and the words are read against it.
    const burglaries = totalOf(data, (district, offence) => district === "North" && offence === "Burglary");
    expect(await named(await open("North"), "SR_Burglary_Commentary")).toBe(`Patrols go on: ${burglaries} offences.`);
    expect(json.findings).toContainEqual(expect.objectContaining({ code: "figuresFilledIn", sheet: "[North.xlsx]Report" }));
    expect(await cell("West", "Mine", "A1")).toBe("Mine");
    const index = (await valuesOf(await open("Index"), "Index", "A1:G30")).flat().map(String);
    expect(index).not.toContain("South/East");
    expect(index.some((text) => text.startsWith("South/East: no pack."))).toBe(true);
  });

  test("makes a sheet each in one workbook of values, and nothing where it is stopped by an error", async () => {
    await save(rows());
    const asSheets = (...more: string[]) =>
      strandReport(["report", "force.xlsx", "--packs", "district", "--packs-as", "sheets", "--no-charts", ...more], folder());
    const { code, stdout } = await asSheets("--out", "all.xlsx");
    expect(code).toBe(0);
    expect(stdout).toMatch(/3 packs of 3 written to .*all\.xlsx, with an index/);
    const book = await openHost({ workbook: path.join(folder(), "all.xlsx") });
    expect(await valuesOf(book, "South East", "A1")).toEqual([["Offences by strand"]]);
    expect((await asSheets("--out", "all")).stderr).toContain("give --out a name that ends with .xlsx");
    const { code: stopped, stderr } = await asSheets("--out", "none.xlsx", "--packs", "Ward");
    expect([stopped, stderr.includes("Nothing was written")]).toEqual([1, true]);
    expect((await readdir(folder())).toSorted()).toEqual(["all.xlsx", "force.xlsx", "out"]);
  });

  test.each([
    [["--packs", "Ward"], 1, "Ward"],
    [["--packs", "District", "--save-strands"], 2, "--save-strands is for one report"],
    [["--packs-as", "sheets"], 2, "give --packs with a column too"],
    [["--packs", "District", "--by", "district"], 2, "name the same column"],
    [["--packs", "District", "--contributions", "district"], 2, "name the same column"],
    [["--packs", "District", "--out", "packs.xlsx"], 2, "Packs go to a folder"],
  ])("refuses %j", async (args, expected, words) => {
    const { code, stderr } = await strandReport(["report", path.join(PROJECT, "examples", "wide.xlsx"), ...args], folder());
    expect(code).toBe(expected);
    expect(stderr).toContain(words);
    expect(await readdir(path.join(folder(), "out"))).toHaveLength(4);
  });
});

import { BY_NIGHT } from "../night";
import { openHost } from "../../host/node";
import { addMonths, monthOf } from "../../src/domain/month";
import { bytesOf, expect, openFile, openWorkbench, type OpenWorkbench } from "../workbench/page";
import { valuesOf } from "../excel/written";
import { fileOf, type Rows } from "../workbooks";
import { partsOf } from "../zip-parts";
import { faultsOf } from "./accessibility";

const DISTRICTS = ["North", "South", "West"];
const OFFENCES = ["Arson", "Burglary", "Criminal damage", "Drug offences", "Fraud", "Robbery", "Shoplifting", "Vehicle crime"];
const MONTHS = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2018, 1 + index, 1)).toISOString().slice(0, 7));
const count = (month: number, place: number, of: number) => 30 + place * 15 + of * 7 + ((month * 5 + place * 3 + of) % 9);

/** Counts of three districts; what is typed stands in place of one of the West's. */
function csv(typed: string | null = null): Uint8Array {
  const rows = MONTHS.flatMap((month, at) =>
    DISTRICTS.flatMap((district, place) =>
      OFFENCES.map((offence, of) => {
        const isTyped = typed !== null && at === 20 && district === "West" && offence === "Robbery";
        return [month, district, offence, isTyped ? typed : count(at, place, of)].join(",");
      }),
    ),
  );
  return new TextEncoder().encode(["Month,District,Offence,Count", ...rows].join("\n"));
}

/** The same counts as a sheet of a workbook, and referrals beside them. */
const data = (): Rows => rowsOf("Offence", (month, place) => OFFENCES.map((offence, of) => [offence, count(month, place, of)]));
const referrals = (): Rows => rowsOf("Referrer", (month, place) => [["Police", count(month, place, 3)]]);

function rowsOf(header: string, cells: (month: number, place: number) => readonly (readonly [string, number])[]): Rows {
  const month = (at: number) => ({ month: addMonths(monthOf(2020, 1), at - 23) });
  const rows = MONTHS.flatMap((_, at) =>
    DISTRICTS.flatMap((district, place) => cells(at, place).map((each) => [month(at), district, ...each])),
  );
  return [["Month", "District", header, "Count"], ...rows];
}

const total = (place: number, of: number) => MONTHS.slice(12).reduce((sum, _, at) => sum + count(at + 12, place, of), 0);

describe("packs in the pane", () => {
  let bench: OpenWorkbench;
  const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp) => bench.pane.getByText(words).first();
  const open = async (name: string, bytes: Uint8Array) => {
    await openFile(bench, name, bytes);
    await said("8 strands, 12 months to Jan 20").waitFor();
    await bench.pane.getByRole("tab", { name: /^Report/ }).click();
    await said("A pack for each district or other place").click();
  };
  const packs = button;
  const build = () => packs("Build a pack for each District").click();
  const download = async () => (await Promise.all([bench.page.waitForEvent("download"), build()]))[0];
  const saved = async () => {
    const file = await download();
    return openHost({ workbook: await bytesOf(file), name: file.suggestedFilename() });
  };

  beforeAll(async () => void (bench = await openWorkbench("add-in")), 120_000);
  afterAll(() => bench?.close());

  // By day the packs with measures, below, stand for these.
  if (BY_NIGHT)
    test("are built for three districts, cancelled half-way, and built again", async () => {
      await open("force.csv", csv());
      const book = await saved();
      await said("3 packs by District saved.").waitFor();
      expect(await faultsOf(bench)).toEqual([]);
      for (const [place, district] of DISTRICTS.entries()) {
        const cells = (await valuesOf(book, district, "A1:H60")).flat();
        expect(cells).toEqual(expect.arrayContaining(OFFENCES.map((_, of) => total(place, of))));
      }
      expect((await valuesOf(book, "Index", "A1:A20")).flat()).toEqual(expect.arrayContaining(DISTRICTS));
      // The workbook has no sheet more.
      await expect(bench.page.locator(".luckysheet-sheets-item-name")).toHaveText(["force"]);

      await build();
      await said(/^District \d of 3: /).waitFor();
      // No wait for a still page: on a busy machine the packs would be done before it.
      await button("Cancel").dispatchEvent("click");
      await said("No packs were saved. The workbook was not changed.").waitFor();
      await saved();
      await said("3 packs by District saved.").waitFor();
    });

  test("lack the district with an error alone, and say why", async () => {
    await open("error.csv", csv("tbc"));
    await saved();
    await said("2 of 3 packs by District saved.").waitFor();
    await said(/^West: no pack\. .*tbc/).waitFor();
    await bench.pane.getByLabel("As", { exact: true }).selectOption("workbooks");
    const zip = await download();
    expect(zip.suggestedFilename()).toBe("Packs by District.zip");
    expect([...partsOf(await bytesOf(zip)).keys()]).toEqual(["Index.xlsx", "North.xlsx", "South.xlsx"]);
  });

  if (BY_NIGHT)
    test("and the report have measures that were added in the pane, and so has the Word document", async () => {
      await open("referrals.xlsx", await fileOf({ Data: data(), Referrals: referrals() }));
      await said("Measures: none").click();
      const form = bench.pane.getByRole("form", { name: "A measure" });
      const fill = (label: string, words: string) => form.getByLabel(label, { exact: true }).fill(words);
      const choose = (label: string, option: string) => form.getByLabel(label, { exact: true }).selectOption(option);
      const add = async (count: string) => {
        await button("Add measure").click();
        await said(`Measures: ${count}`).waitFor();
      };
      await choose("Section", "Fraud");
      await choose("Kind", "count");
      await fill("Measure", "Referrals from police");
      await choose("Worksheet", "Referrals");
      await fill("Column", "Referrer");
      await fill("Names that count", "Police");
      await add("1 measure");
      await choose("Kind", "tally");
      await fill("Measure", "Deployments");
      await fill("Number", "207");
      await fill("From", "Jun 2019");
      await fill("To", "Jan 2020");
      await add("2 measures");
      await choose("Kind", "theme");
      await fill("Measure", "Victims");
      await fill("Themes", "Firms: 4\nPeople: 11\nOthers: -");
      await add("3 measures");
      expect(await faultsOf(bench)).toEqual([]);

      await button("Build report").click();
      await said("Report built.").waitFor();
      const [copy] = await Promise.all([bench.page.waitForEvent("download"), bench.page.getByText("Save a copy").click()]);
      const book = await openHost({ workbook: await bytesOf(copy), name: copy.suggestedFilename() });
      const cells = (await valuesOf(book, "Report", "A1:H200")).flat();
      const referred = (place: number) => MONTHS.slice(12).reduce((sum, _, at) => sum + count(at + 12, place, 3), 0);
      expect(cells).toEqual(expect.arrayContaining([DISTRICTS.reduce((sum, _, place) => sum + referred(place), 0), "Firms", 4, "–", 15]));
      expect(cells.filter((cell) => String(cell).startsWith("Deployments: "))).toEqual([
        "Deployments: 207, June 2019 to January 2020 (8 months, an average of 25.9 a month).",
      ]);

      const [word] = await Promise.all([bench.page.waitForEvent("download"), button("Word document").click()]);
      const document = partsOf(await bytesOf(word)).get("word/document.xml")!;
      const headings = [...document.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/g)].map(([xml]) =>
        xml.replace(/<[^>]*>/g, "").trim(),
      );
      expect(headings).toEqual(["Overview", ...OFFENCES, "Data notes"]);
      expect(document).toContain("Deployments: 207");

      const packed = await saved();
      await said(/^Deployments and Victims: not in the packs, because their numbers are typed/).waitFor();
      for (const [place, district] of DISTRICTS.entries()) {
        const own = (await valuesOf(packed, district, "A1:H200")).flat();
        expect(own).toContain(referred(place));
        expect(own.some((cell) => String(cell).includes("207"))).toBe(false);
      }
    });
});

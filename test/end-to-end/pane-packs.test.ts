import { openHost } from "../../host/node";
import { bytesOf, expect, openFile, openWorkbench, type OpenWorkbench } from "../workbench/page";
import { valuesOf } from "../excel/written";
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
  const saved = async () => {
    const [download] = await Promise.all([bench.page.waitForEvent("download"), build()]);
    return openHost({ workbook: await bytesOf(download), name: download.suggestedFilename() });
  };

  beforeAll(async () => void (bench = await openWorkbench("add-in")), 120_000);
  afterAll(() => bench?.close());

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
  });
});

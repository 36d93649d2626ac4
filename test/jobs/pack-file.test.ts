import { drawPicture } from "../../cli/papers/draw-picture";
import { openHost } from "../../host/node";
import { addMonths, monthOf } from "../../src/domain/month";
import { packBook, type PackFileOptions } from "../../src/jobs/pack-file";
import { valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";
import { partsOf } from "../zip-parts";

const END = monthOf(2020, 1);
const DISTRICTS = ["North", "South/East", "South:East"];
const OFFENCES = ["Burglary", "Robbery"];
const count = (month: number, place: number, of: number) => 20 + place * 15 + of * 7 + ((month * 5 + place * 3 + of) % 9);

/** 24 months of each district and offence, with what is typed in place of a count. */
function rows(typed: (month: number, district: string, offence: string) => string | null = () => null): Rows {
  const all = Array.from({ length: 24 }, (_, month) =>
    DISTRICTS.flatMap((district, place) =>
      OFFENCES.map((offence, of) => [
        { month: addMonths(END, month - 23) },
        district,
        offence,
        typed(month, district, offence) ?? count(month, place, of),
      ]),
    ),
  );
  return [["Month", "District", "Offence", "Count"], ...all.flat()];
}

const PEOPLE: Rows = [["District", "Population"], ...DISTRICTS.map((district, place) => [district, 90_000 + 40_000 * place])];
const total = (place: number, of: number) =>
  Array.from({ length: 12 }, (_, at) => count(at + 12, place, of)).reduce((all, each) => all + each, 0);

async function made(data: Rows, more: Partial<PackFileOptions> = {}, people = PEOPLE) {
  const host = await hostOf({ Data: data, People: people });
  const before = (await host.toBytes()).bytes;
  const book = await packBook(host.run, {
    ...{ column: "District", by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16), draw: drawPicture },
    ...more,
  });
  return { ...book, isSame: Buffer.from(before).equals(Buffer.from((await host.toBytes()).bytes)) };
}

describe("All packs as one workbook", () => {
  test("has a sheet for the index and one for each district, with the figures of its rows and nothing behind them", async () => {
    const { bytes, isSame } = await made(rows());
    expect(isSame).toBe(true);
    const parts = partsOf(bytes!);
    expect(parts.get("xl/workbook.xml")!.match(/<sheet name="[^"]*"/g)).toEqual(
      ["Index", "North", "South East", "South East (2)"].map((name) => `<sheet name="${name}"`),
    );
    expect([...parts.values()].some((part) => part.includes("<f>") || part.includes("<definedName"))).toBe(false);

    const book = await openHost({ workbook: bytes!, name: "packs.xlsx" });
    for (const [place, sheet] of ["North", "South East", "South East (2)"].entries()) {
      const cells = (await valuesOf(book, sheet, "A1:H60")).flat();
      for (const [of, offence] of OFFENCES.entries()) {
        expect(cells).toContain(total(place, of));
        expect(cells).toContain(offence);
      }
    }
    const index = await valuesOf(book, "Index", "A1:I14");
    expect(index.find(([name]) => name === "South:East")![2]).toBe(total(2, 0));
  });

  test("says the cell of a district that has people and no rows, and is made for the others", async () => {
    const more: Rows = [...PEOPLE, ["East", 70_000], ["Essex", 460_000]];
    const { outcome, said } = await made(rows(), {}, more);
    expect(outcome.packs.map(({ state }) => state)).toEqual(["written", "written", "written"]);
    expect(said).toEqual([
      "“People”, cell A5: no pack for “East”: no row with figures has this name. Write it as those do, or delete it here.",
    ]);
  });

  test("lacks the district with an error alone, and the index says why", async () => {
    const { bytes, outcome } = await made(rows((month, ...of) => (month === 20 && of.join() === "North,Robbery" ? "tbc" : null)));
    expect(outcome.packs.map(({ state }) => state)).toEqual(["refused", "written", "written"]);
    const book = await openHost({ workbook: bytes!, name: "packs.xlsx" });
    const index = (await valuesOf(book, "Index", "A1:A40")).flat().map(String);
    expect(index.some((text) => text.startsWith("North: no pack."))).toBe(true);
  });

  test("is not there where it was stopped half-way", async () => {
    const stopping = new AbortController();
    const { bytes, outcome } = await made(rows(), {
      signal: stopping.signal,
      progress: (step) => step.step === "pack" && step.number === 2 && stopping.abort(),
    });
    expect(bytes).toBeNull();
    expect(outcome).toMatchObject({ cancelled: true, packs: DISTRICTS.map(() => ({ state: "notReached" })) });
  });
});

import { drawPicture } from "../../cli/papers/draw-picture";
import { openHost } from "../../host/node";
import { addMonths, monthOf } from "../../src/domain/month";
import { packBook, type PackFileOptions } from "../../src/jobs/pack-file";
import { valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";
import { bytesOf, partsOf } from "../zip-parts";

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

async function made(data: Rows, more: Partial<PackFileOptions> = {}, people = PEOPLE, others: Readonly<Record<string, Rows>> = {}) {
  const host = await hostOf({ Data: data, People: people, ...others });
  const before = (await host.toBytes()).bytes;
  const book = await packBook(host.run, {
    ...{ column: "District", by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16), draw: drawPicture, as: "sheets" },
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

  test("can be a workbook each in a .zip, called as the files of packs are", async () => {
    const { bytes } = await made(rows(), { as: "workbooks" });
    const books = bytesOf(bytes!);
    expect([...books.keys()]).toEqual(["Index.xlsx", "North.xlsx", "South East.xlsx", "South East (2).xlsx"]);
    const last = books.get("South East (2).xlsx")!;
    expect(
      partsOf(last)
        .get("xl/workbook.xml")!
        .match(/<sheet name="[^"]*"/g),
    ).toEqual([`<sheet name="South East (2)"`]);
    const book = await openHost({ workbook: last, name: "South East (2).xlsx" });
    expect((await valuesOf(book, "South East (2)", "A1:H60")).flat()).toContain(total(2, 1));
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

  test("has the paper’s words with the district’s own figures, its measures and its columns, and says what is left out and why", async () => {
    const referrals = Array.from({ length: 24 }, (_, month) =>
      DISTRICTS.map((district, place) => [{ month: addMonths(END, month - 23) }, district, "Police", count(month, place, 3)]),
    );
    const others: Readonly<Record<string, Rows>> = {
      Strands: [
        ["Strand", "Kind", "Column", "Values"],
        ...OFFENCES.map((offence) => [offence, "", "Offence", offence]),
        ["Extremism", "text", "", ""],
      ],
      Referrals: [["Month", "District", "Referrer", "Count"], ...referrals.flat()],
      Measures: [
        ["Section", "Measure", "Kind", "Sheet", "Column", "Values", "From", "To"],
        ["Extremism", "Referred", "tally", "Referrals", "Referrer", "Police", { month: addMonths(END, -7) }, { month: END }],
        ["Burglary", "Deployments", "tally", "", "", 207, { month: addMonths(END, -7) }, { month: END }],
      ],
      Paper: [
        ["Number", "Heading", "Text"],
        ["1.0", "Summary", "There were {{Burglary.later}} burglaries. {{Fraud.later}}"],
      ],
    };
    const { bytes, said, outcome } = await made(rows(), { report: { columns: ["per-1000", "whole", "rank"] } }, PEOPLE, others);
    expect(outcome.packs.map(({ state }) => state)).toEqual(["written", "written", "written"]);
    expect(said).toContain(
      "Deployments: not in the packs, because its number is typed for the whole. Name a worksheet with the column “District” in its place.",
    );
    const unknown = said.filter((text) => text.includes("Fraud.later"));
    expect(unknown).toHaveLength(3);
    expect(unknown[1]).toMatch(/^“\[South East\.xlsx\]Report”/);
    const book = await openHost({ workbook: bytes!, name: "packs.xlsx" });
    for (const [place, name] of ["North", "South East", "South East (2)"].entries()) {
      const cells = (await valuesOf(book, name, "A1:P120")).flat();
      const texts = cells.filter((cell) => typeof cell === "string").join("\n");
      expect(texts).toContain(`There were ${total(place, 0)} burglaries`);
      expect(texts).toContain("Figures that are typed in them may be of the whole.");
      expect(texts).toContain("Deployments: not in the packs");
      expect(texts).not.toContain("207");
      const referred = Array.from({ length: 8 }, (_, at) => count(at + 16, place, 3)).reduce((all, each) => all + each, 0);
      expect(texts).toContain(`Referred: ${referred}, June 2019 to January 2020`);
      expect(texts).toContain("of 3");
      expect(cells).toContain((total(place, 0) * 1000) / Number(PEOPLE[place + 1]![1]));
      expect(texts).toMatch(/All places/i);
    }
  });
});

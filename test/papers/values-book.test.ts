import { paperOf } from "../../src/papers/outline";
import { makeValuesOnly, valuesBook, valuesSheet, zippedFiles } from "../../src/papers/values";
import { BLUE } from "../../src/report/colours";
import type { ChartPlan } from "../../src/report/plan";
import { bytesOf, partsOf } from "../zip-parts";
import { cell, seen } from "./seen";

const RUNNING = [cell("running", "Kent Police: Offences")];

describe("A workbook of values", () => {
  const png = Uint8Array.of(1, 2, 3);
  const picture = { row: 1, width: 10, height: 5, alternative: "A", png };
  const book = () =>
    valuesBook({
      ...{ title: "Offences & more", colours: BLUE },
      sheets: [
        { name: "North <1>", xml: "<one/>", pictures: [picture, picture] },
        { name: "South", xml: "<two/>", pictures: [] },
        { name: "West", xml: "<three/>", pictures: [picture] },
      ],
    });
  /** Where each part’s relationships lead, from the folder that it is in. */
  const leads = (parts: ReadonlyMap<string, string>) =>
    [...parts].flatMap(([name, xml]) => {
      const from = /^(.*?)_rels\/(.*)\.rels$/.exec(name);
      if (!from) return [];
      return [...xml.matchAll(/Id="(\w+)" Type="[^"]*\/([\w-]+)" Target="([^"]*)"/g)].map(([, id, type, target]) => {
        const path = new URL(target!, `http://x/${from[1]!}`).pathname.slice(1);
        return [`${from[1]!}${from[2]!}`, id, type, path] as const;
      });
    });

  it("has all of its parts where they are said to be, and says what each is", () => {
    const parts = partsOf(book());
    const names = [...parts.keys()].filter((name) => !name.includes("_rels/") && name !== "[Content_Types].xml").toSorted();
    expect(
      leads(parts)
        .map(([, , , path]) => path)
        .toSorted(),
    ).toEqual(names);
    expect(leads(parts).filter(([from]) => from.startsWith("xl/workbook"))).toEqual([
      ["xl/workbook.xml", "rId1", "worksheet", "xl/worksheets/sheet1.xml"],
      ["xl/workbook.xml", "rId2", "worksheet", "xl/worksheets/sheet2.xml"],
      ["xl/workbook.xml", "rId3", "worksheet", "xl/worksheets/sheet3.xml"],
      ["xl/workbook.xml", "rId4", "styles", "xl/styles.xml"],
    ]);
    expect(leads(parts).filter(([from]) => from === "xl/drawings/drawing3.xml")).toEqual([
      ["xl/drawings/drawing3.xml", "rId1", "image", "xl/media/image3.png"],
    ]);
    expect(leads(parts).filter(([from]) => from === "xl/worksheets/sheet2.xml")).toEqual([]);
    const types = parts.get("[Content_Types].xml")!;
    for (const name of names)
      expect([
        name,
        name.endsWith(".png")
          ? types.includes('Extension="png" ContentType="image/png"')
          : types.includes(`<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-`),
      ]).toEqual([name, true]);
    expect(types.match(/drawing\+xml/g)).toHaveLength(2);
    expect(types.match(/worksheet\+xml/g)).toHaveLength(3);
  });

  it("has its sheets in their order, its title and its language, and nobody’s name", () => {
    const parts = partsOf(book());
    expect(parts.get("xl/workbook.xml")).toContain(
      '<sheets><sheet name="North &lt;1&gt;" sheetId="1" r:id="rId1"/><sheet name="South" sheetId="2" r:id="rId2"/><sheet name="West" sheetId="3" r:id="rId3"/></sheets></workbook>',
    );
    expect(["sheet1", "sheet2", "sheet3"].map((name) => parts.get(`xl/worksheets/${name}.xml`))).toEqual(["<one/>", "<two/>", "<three/>"]);
    expect(parts.get("docProps/core.xml")).toContain(
      "<dc:title>Offences &amp; more</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>",
    );
    expect([...bytesOf(book()).get("xl/media/image2.png")!]).toEqual([1, 2, 3]);
  });

  it("is put together with others in one file", () => {
    expect(
      [
        ...bytesOf(
          zippedFiles([
            { name: "a.xlsx", bytes: png },
            { name: "b.xlsx", bytes: Uint8Array.of(4) },
          ]),
        ),
      ].map(([name, bytes]) => [name, [...bytes]]),
    ).toEqual([
      ["a.xlsx", [1, 2, 3]],
      ["b.xlsx", [4]],
    ]);
  });
});

describe("A report as values", () => {
  const chart = (row: number, title: string): ChartPlan => ({
    ...{ name: title, kind: "columns", title, gap: 60, majorUnit: 50, minimum: 0, labels: null, colouredWords: [] },
    series: [{ name: "Now", values: "$B$1:$B$2", categories: "$A$1:$A$2", colour: "main", barColours: [] }],
    area: { from: `A${row}`, to: `C${row}` },
  });
  const report = seen([RUNNING, [cell("title", "Offences")], [cell("commentary", "", "")], [], [cell("body", "Between")], []], {
    ...{ boxes: ["A3:C3"], charts: [chart(6, "Second"), chart(4, "First")], heights: [10, 20, 30, 120, 14, 60] },
    ...{ data: [[{ text: "A" }], [{ text: "B" }]], drawn: { "$B$1:$B$2": [1, 2], "$A$1:$A$2": ["A", "B"] } },
  });

  it("has the charts’ pictures where the charts stood, as wide as the sheet", async () => {
    const asked: (readonly [string, number])[] = [];
    const draw = async (svg: string, width: number) => {
      asked.push([/xml:space="preserve">(\w+)/.exec(svg)![1]!, width]);
      return Uint8Array.of(asked.length);
    };
    const { xml, pictures } = await valuesSheet(report, paperOf(report), draw);
    expect(asked).toEqual([
      ["First", 482 * 4],
      ["Second", 482 * 4],
    ]);
    // The box above is empty, so that all below it move up.
    expect(pictures.map(({ row, width, height, png }) => [row, width, Math.round(height), ...png])).toEqual([
      [1, 180, Math.round((120 * 180) / 482), 1],
      [3, 180, Math.round((60 * 180) / 482), 2],
    ]);
    expect(pictures[0]!.alternative).toBe("First.");
    expect(/<row r="2" ht="([\d.]+)"/.exec(xml)![1]).toBe(String(Math.round(((120 * 180) / 482 + 3) * 1000) / 1000));
    expect([xml.includes("<drawing "), xml.match(/<col /g)!.length]).toEqual([true, 3]);
    const book = partsOf(await makeValuesOnly(report, paperOf(report), draw));
    expect([
      book.get("xl/worksheets/sheet1.xml") === xml,
      book.get("xl/workbook.xml")!.includes('name="Report"'),
      book.get("docProps/core.xml")!.includes(">Offences<"),
    ]).toEqual([true, true, true]);
    const plain = seen([RUNNING, [cell("title", "Offences")]]);
    expect((await valuesSheet(plain, paperOf(plain), draw)).xml).not.toContain("<drawing ");
  });
});

import { textOf, unpack } from "../files/package";
import { type NodeHost, openHost } from "../node";
import { packed, sheetXml, workbookXml } from "./package-parts";
import { book } from "./support";

const SHEET = "xl/worksheets/sheet1.xml";
const opened = async (cells: string) => openHost({ workbook: await packed({ [SHEET]: sheetXml(`<row r="1">${cells}</row>`) }) });
const cellsOf = async (host: NodeHost) => {
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  return Object.fromEntries(
    [...textOf((await unpack(bytes)).get(SHEET)).matchAll(/<c r="(\w+)"[^>]*>.*?<\/c>/g)].map(([cell, address]) => [address, cell]),
  );
};

describe("results of formulas in files", () => {
  test.each([
    ["<is><t>Theft &amp; fraud</t></is>", "Theft & fraud"],
    [
      '<is><r><rPr><b/></rPr><t xml:space="preserve">Theft </t></r><r><t>of cycles</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is>',
      "Theft of cycles",
    ],
  ])("are read where they stand in the cell itself as text: %s", async (text, shown) => {
    // The engine does not have this function, so the result in the file counts.
    const host = await opened(`<c r="A1" t="inlineStr"><f>FORCES.OWN(1)</f>${text}</c><c r="B1" t="inlineStr"><is><t>plain</t></is></c>`);
    expect(await book(host).values("Data", "A1:B1")).toEqual([[shown, "plain"]]);
    expect(await book(host).formulas("Data", "A1")).toEqual([["=FORCES.OWN(1)"]]);
  });

  test("are 0 in saved files where a formula gives a blank cell", async () => {
    const host = await opened('<c r="A1"><f>L11</f><v>0</v></c><c r="B1"><f>IF(TRUE,L11)</f></c><c r="C1"><v>3</v></c>');
    await book(host).write("Data", "C1", [[4]]);
    const cells = await cellsOf(host);
    expect([cells.A1, cells.B1]).toEqual(['<c r="A1"><f>L11</f><v>0</v></c>', '<c r="B1"><f>IF(TRUE,L11)</f><v>0</v></c>']);
  });

  test.each([
    ['<calcPr calcId="124519" fullCalcOnLoad="1"/>', "0", [3, 6]],
    ['<calcPr calcId="124519" fullCalcOnLoad="1"/>', "5", [0, 5]],
    ['<calcPr calcId="124519"/>', "0", [0, 0]],
  ])("are none where the file is to be calculated and all of them are 0: %s, %s", async (settings, other, shown) => {
    const cells = `<c r="A1"><f>C1</f><v>0</v></c><c r="B1"><f>2*C1</f><v>${other}</v></c><c r="C1"><v>3</v></c>`;
    const parts = { [SHEET]: sheetXml(`<row r="1">${cells}</row>`), "xl/workbook.xml": workbookXml("", settings) };
    const host = await openHost({ workbook: await packed(parts) });
    expect(await book(host).values("Data", "A1:B1")).toEqual([shown]);
  });
});

import { type NodeHost, openHost } from "../node";

const DATA = [
  ["", "2019", "2020"],
  ["Burglary", 100, -120],
  ["Theft", 230, 190],
  ["Robbery", 60, 75],
];

/** A sheet with the data at A1:C4 and what a test does there, in one run. */
export async function onSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  name = "Data",
): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1:C1").numberFormat = [["@", "@", "@"]];
    sheet.getRange("A1:C4").values = DATA;
    await work(sheet, context);
    await context.sync();
  });
  return host;
}

/** Saves, checks the package, and runs on what was saved. */
export async function reopened(host: NodeHost, work: (context: Excel.RequestContext) => Promise<void>): Promise<NodeHost> {
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(work);
  return again;
}

export const refused = (code: string, naming: string) => ({ code, message: expect.stringContaining(naming) });

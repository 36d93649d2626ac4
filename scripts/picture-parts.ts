import path from "node:path";
import { openHost, type NodeHost } from "../host/node";
import { monthOf } from "../src/domain/month";
import { buildReport } from "../src/jobs/build-report";
import { keepBreaks } from "../src/jobs/keep-breaks";
import { keepTargets } from "../src/jobs/keep-targets";
import type { ReportOptions } from "../src/report/report-options";
import { EXAMPLES, renderPages, type PagePicture } from "./render";

interface Shown extends PagePicture {
  readonly example: string;
  readonly options: Partial<ReportOptions>;
  readonly prepare?: (host: NodeHost) => Promise<unknown>;
}

/** One strand's section, below the line that each page repeats. */
const SECTION = { width: 595, height: 300, top: 58 };
const leftOut = ["Domestic Abuse", "Night Time Economy", "Hate Crime", "Fraud", "Cyber", "Business Crime", "Rural Crime", "Street Robbery"];

const SHOWN: readonly Shown[] = [
  {
    ...{ name: "control-chart", page: 2, crop: SECTION, example: "essex-2020.xlsx" },
    options: { charts: "control", leftOut: [...leftOut, "House Burglary"].filter((strand) => strand !== "Domestic Abuse") },
  },
  {
    ...{ name: "break", page: 2, crop: SECTION, example: "essex-2020.xlsx", options: { leftOut } },
    prepare: ({ run }) => keepBreaks(run, { said: [{ strand: "Knife Crime", month: monthOf(2019, 6), note: "new flag", part: 120 }] }),
  },
  {
    ...{ name: "target", page: 2, crop: SECTION, example: "records.xlsx", options: {} },
    prepare: ({ run }) =>
      keepTargets(run, [
        { strand: "Knife Crime", target: { kind: "number", value: 105 } },
        { strand: "Street Robbery", target: { kind: "percent", value: -0.05 } },
      ]),
  },
  { name: "suppressed", page: 2, crop: { ...SECTION, height: 245 }, example: "records.xlsx", options: { suppress: 20 } },
];

async function save({ example, options, prepare }: Shown, file: string): Promise<void> {
  const host = await openHost({ workbook: path.join(EXAMPLES, example) });
  await prepare?.(host);
  await buildReport(host.run, {
    ...{ by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) },
    report: { dataNotes: false, ...options },
  });
  await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== "Report" && sheet.name !== "Strand data") sheet.delete();
    await context.sync();
  });
  await host.save(file);
}

/** Sections with a control chart, a break, a target and hidden counts. */
export async function pictureParts(): Promise<void> {
  for (const shown of SHOWN) await renderPages((file) => save(shown, file), [shown]);
}

if (require.main === module) void pictureParts();

import type { NodeHost } from "../../host/node";
import { drawPicture } from "../../cli/papers/draw-picture";
import { buildReport } from "../../src/jobs/build-report";
import type { PaperRead } from "../../src/jobs/read-paper";
import { makeSlides } from "../../src/papers/slides";
import { makeValuesOnly } from "../../src/papers/values";
import { makeWord } from "../../src/papers/word";
import { monthOf } from "../../src/domain/month";
import type { ReportOptions } from "../../src/report/report-options";
import { comment } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { bytesOf, partsOf } from "../zip-parts";

/** Counts that are nowhere else in a workbook: a small month, and the least of the others. */
export const [SMALL, SECOND] = [17, 8371];
const ROWS: Rows = longRows(monthOf(2020, 1), 24, {
  Fraud: (index) => (index === 20 ? SMALL : index === 14 ? SECOND : 8400 + 7 * index),
  "Theft & handling": (index) => 500 + 3 * index,
  Robbery: (index) => 260 - 2 * index,
});
export const WORDS = "Deployments <go on>.\nThe lead meets “banks” & others in March.";

/** A workbook with what must not leave it: a hidden sheet, a name and a link; and its report, with commentary on one strand. */
export async function builtBook(): Promise<NodeHost> {
  const host = await hostOf({ Crimes: ROWS, Private: [["Analyst: Q. Wertyuiop"]] });
  await host.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Private");
    sheet.visibility = "Hidden";
    workbook.names.add("Secret_name", sheet.getRange("A1"));
  });
  await build(host, { suppress: 20 });
  await comment(host, "Robbery", WORDS);
  return host;
}

export const build = (host: NodeHost, report: Partial<ReportOptions>) =>
  buildReport(host.run, {
    by: null,
    end: null,
    strandsFrom: null,
    today: new Date(2020, 2, 16),
    report: { force: "Kent Police", ...report },
  });

type Parts = ReadonlyMap<string, string>;

/** The three files of a report as their parts, those of files within them too. */
export async function takenOut({ paper, seen }: PaperRead): Promise<Readonly<Record<"word" | "slides" | "values", Parts>>> {
  const word = await makeWord(paper, { draw: drawPicture, template: null });
  const values = await makeValuesOnly(seen, paper, drawPicture);
  return { word: readable(partsOf(word)), slides: await slidesOf(paper), values: readable(partsOf(values)) };
}

/** The parts of the report's slides. */
export async function slidesOf(paper: PaperRead["paper"]): Promise<Parts> {
  const slides = await makeSlides(paper);
  return readable(new Map([...partsOf(slides), ...chartBooks(slides)]));
}

/** Pictures, and files within, hold any letters by chance. */
function readable(parts: Parts): Parts {
  return new Map([...parts].map(([name, text]) => [name, /\.(png|xlsx)$/.test(name) ? "" : text]));
}

/** The workbooks behind the charts of slides. */
function chartBooks(slides: Uint8Array): readonly (readonly [string, string])[] {
  const books = [...bytesOf(slides)].filter(([name]) => name.endsWith(".xlsx"));
  return books.flatMap(([name, file]) => [...partsOf(file)].map(([part, text]) => [`${name}/${part}`, text] as const));
}

/** What is to be read in a part's XML, paragraph by paragraph or cell by cell. */
export function textOf(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|a:p|c|row)>|<w:br\/>|<a:br\/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

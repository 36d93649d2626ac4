import { escapedAnywhere } from "../domain/xml-text";
import { dayText } from "../domain/day";
import { shortMonth } from "../domain/month";
import { HIDDEN_MARK } from "../domain/hidden";
import { counted } from "../domain/text";
import { VERSION } from "../domain/version";
import type { ReportedFigure } from "../domain/comparison";
import type { ReportBasis } from "../report/basis";
import { faultLine, type Fault } from "./fault";

/** What a certificate is made of. */
export interface Certified {
  readonly basis: ReportBasis;
  readonly figures: readonly ReportedFigure[];
  readonly cells: number;
  readonly charts: number;
  readonly months: number;
  readonly hash: string;
  readonly faults: readonly Fault[];
  /** The day that it is made. */
  readonly today: Date;
}

const STYLE = `@page{size:A4;margin:16mm}body{font:10pt/1.4 Arial,sans-serif;color:#1a1a1a;max-width:178mm;margin:8mm auto}
h1{font-size:17pt;color:#12436d;margin:0 0 2mm}h2{font-size:11pt;color:#12436d;margin:5mm 0 1mm;border-bottom:1px solid #12436d}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.6mm 3mm .6mm 0;vertical-align:top}td.n,th.n{text-align:right}
code{font:10pt Consolas,monospace}ul{margin:1mm 0;padding-left:5mm}.said{font-weight:bold}`;
/** Lines of one list; a certificate is one page. */
const MOST_LINES = 12;

/** One page, as a web page that prints on A4: what was counted, from where, what was accepted, and the hash that the report carries too. */
export function certificate({ basis, figures, cells, charts, months, hash, faults, today }: Certified): string {
  const { details, account, warnings, accepted } = basis.said;
  const title = `Certificate: ${details.title}`;
  const said =
    faults.length === 0
      ? `Verified on ${dayText(today)}: ${counted(cells, "cell")} and ${counted(charts, "chart")} agree with the ${counted(months, "month")} that the report holds.`
      : `Looked at on ${dayText(today)}: ${counted(faults.length, "fault")}. The report does not agree with the months that it holds.`;
  const built = new Date(basis.builtAt);
  const facts: readonly (readonly [string, string])[] = [
    ...(details.force === null ? [] : [["Force", details.force] as const]),
    ["Marking", details.classification],
    ["Built", `${dayText(built)}, by Strand Report ${basis.program}`],
    ["Verified", `by Strand Report ${VERSION}`],
  ];
  const sheets = basis.coverage.map(({ sheet, months: from, missing, rows }) => [
    sheet,
    rows === null ? HIDDEN_MARK : rows.toLocaleString("en-GB"),
    missing === null ? from : `${from}, without ${missing}`,
  ]);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapedAnywhere(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapedAnywhere(title)}</h1>
<p class="said">${escapedAnywhere(said)}</p>
${faults.length === 0 ? "" : list(faults.map(faultLine))}
<table>${facts.map(([name, value]) => `<tr><th>${escapedAnywhere(name)}</th><td>${escapedAnywhere(value)}</td></tr>`).join("")}</table>
<h2>The months</h2>
<p>SHA-256 of the months: <code>${hash.match(/.{1,8}/g)!.join(" ")}</code><br>
The same letters stand at the top of “${escapedAnywhere(basis.sheets.data)}” in the report, and on each of its pages.</p>
<h2>What was counted</h2>
${table(["Strand", "Period", "#Earlier", "#Later"], figures.map(figureLine))}
<h2>From which worksheets</h2>
${table(["Worksheet", "#Rows", "Months"], sheets)}
<p>The cells of each month stand in “${escapedAnywhere(basis.sheets.data)}” under “Counted from”.</p>
${list(account)}
<h2>Findings</h2>
${warnings.length === 0 ? `<p>${accepted.length === 0 ? "No warnings." : "No warnings but those accepted."}</p>` : list(warnings)}
<h2>Accepted</h2>
${accepted.length === 0 ? "<p>Nothing.</p>" : list(accepted.map(({ text, reason, on }) => `${text} Accepted${on === undefined ? "" : ` on ${on}`}: ${reason}`))}
</body></html>
`;
}

function figureLine({ strand, end, length = 12, earlier, later, isHidden = false }: ReportedFigure): readonly string[] {
  const figure = (of: number | null) => of?.toLocaleString("en-GB") ?? (isHidden ? HIDDEN_MARK : "[x]");
  return [strand, `${counted(length, "month")} to ${shortMonth(end)}`, figure(earlier), figure(later)];
}

/** A header that begins with "#" is of numbers. */
function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const style = (column: number) => (headers[column]!.startsWith("#") ? ' class="n"' : "");
  const head = headers.map((header, column) => `<th${style(column)}>${escapedAnywhere(header.replace(/^#/, ""))}</th>`).join("");
  const lines = rows.map((row) => `<tr>${row.map((cell, column) => `<td${style(column)}>${escapedAnywhere(cell)}</td>`).join("")}</tr>`);
  return `<table><tr>${head}</tr>${lines.join("")}</table>`;
}

function list(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  const more = texts.length - MOST_LINES;
  const shown = more > 0 ? [...texts.slice(0, MOST_LINES), `and ${more.toLocaleString("en-GB")} more`] : texts;
  return `<ul>${shown.map((text) => `<li>${escapedAnywhere(text)}</li>`).join("")}</ul>`;
}

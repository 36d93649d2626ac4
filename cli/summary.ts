import { alikeFindings, choicesTogether } from "../src/checks/alike";
import type { AcceptedFinding } from "../src/checks/settings/settle";
import type { Comparison } from "../src/domain/comparison";
import type { ByChoice } from "../src/reading";
import type { Severity } from "../src/domain/finding";
import { HIDDEN_MARK } from "../src/domain/hidden";
import { shortMonth } from "../src/domain/month";
import { spanText } from "../src/domain/window";
import type { Judgement } from "../src/domain/verdict";
import { percentText } from "../src/domain/percent";
import { counted, listed, listedSome } from "../src/domain/text";
import {
  changesLine,
  changeTexts,
  commentaryLine,
  periodLine,
  revisionsLine,
  revisionTexts,
  type BuildNews,
} from "../src/report/build-news";
import { reportTarget } from "../src/report/compose";
import { NO_TARGET, targetMark } from "../src/report/target-words";
import { verdictWord } from "../src/report/verdict-words";
import { shellText } from "./shell-text";
import type { JsonAnswer, JsonFinding } from "./json-finding";

const HEADERS = ["Strand", "To", "Earlier", "Later", "Diff.", "% Diff.", "Stands out?"];

/** The comparisons as an aligned table, each with a verdict, with figures as the report prints them. */
export function comparisonTable(comparisons: readonly Comparison[], judgements: readonly Judgement[]): string {
  const isMixed = new Set(comparisons.map(({ length }) => length)).size > 1;
  const targets = comparisons.map((comparison, index) => reportTarget(comparison, judgements[index]!));
  const hasTargets = targets.some((target) => target !== null);
  const headers = [...HEADERS, ...(hasTargets ? ["Target"] : [])].map((header) => (isMixed && header === "To" ? "Period" : header));
  const rows = comparisons.map((comparison, index) => [
    strandText(comparison.definition),
    isMixed ? spanText(comparison) : shortMonth(comparison.end),
    ...figuresOf(comparison),
    verdictWord(judgements[index]!.verdict),
    ...(hasTargets ? [targets[index] ? targetMark(targets[index]) : NO_TARGET] : []),
  ]);
  const widths = headers.map((header, column) => Math.max(header.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ");
  return [line(headers), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function strandText({ section, strand }: Comparison["definition"]): string {
  return section ? `${section}  ${strand}` : strand;
}

/** Both totals, Diff. and % Diff., with the mark of those that are hidden. */
function figuresOf({ earlier, later, diff, pctDiff, hidden }: Comparison): readonly string[] {
  const [isEarlier, isLater] = [hidden?.earlier ?? false, hidden?.later ?? false];
  const shown = (isHidden: boolean, text: string) => (isHidden ? HIDDEN_MARK : text);
  return [
    shown(isEarlier, figure(earlier?.total ?? null)),
    shown(isLater, figure(later?.total ?? null)),
    shown(isEarlier || isLater, figure(diff)),
    shown(isEarlier || isLater, pctDiff === null ? "-" : percentText(pctDiff, "-")),
  ];
}

/** Remarks on a report that was built: its period, what changed, and which strands have commentary. */
export function newsLines(news: BuildNews): string {
  const changed = changesLine(news);
  const changes = changeTexts(news).map(({ strand, text }) => `  ${strand}: ${text}`);
  const revised = revisionsLine(news);
  const revisions = revisionTexts(news).map(({ strand, text }) => `  ${strand}: ${text}`);
  return [
    periodLine(news),
    ...(changed === null ? [] : [changed]),
    ...changes,
    ...(revised === null ? [] : [revised]),
    ...revisions,
    commentaryLine(news),
  ].join("\n");
}

function figure(value: number | null): string {
  return value === null ? "-" : value.toLocaleString("en-GB");
}

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };

/** Findings, the most serious first, each with its cells; one that many sheets share is printed once. `codes`: with their codes. */
export function findingLines(findings: readonly JsonFinding[], { codes = false } = {}): string {
  const order: readonly string[] = ["error", "warning", "info"];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return alikeFindings(sorted)
    .map((group) => {
      const [{ code, severity, sheet, address, message }, ...others] = group;
      const place = sheet === null ? "" : ` (${sheet}${address === null ? "" : `!${address}`})`;
      const line = `${WORDS[severity as Severity]}: ${message}${place}${codes ? ` [${code}]` : ""}`;
      return [line, ...sameLines(others), ...answersTogether(group).map(answerLine)].join("\n");
    })
    .join("\n");
}

/** Each choice once, with what it needs on all of the sheets. */
function answersTogether(group: readonly JsonFinding[]): readonly JsonAnswer[] {
  return choicesTogether(group.map(({ answers = [] }) => answers)).map((same) => {
    const different = [...new Map(same.map(({ arguments: given }) => [given.join("\n"), given])).values()];
    return { label: same[0].label, arguments: different.flat() };
  });
}

/** The most sheets that a line names. */
const MOST_NAMED = 4;

/** "  The same on 20 more sheets: “Feb 18” (B3), “Mar 18” (B3) and 18 more." */
function sameLines(others: readonly JsonFinding[]): readonly string[] {
  if (others.length === 0) return [];
  const named = others.map(({ sheet, address }) => `“${sheet!}”${address === null ? "" : ` (${address})`}`);
  return [`  The same ${others.length} times more: ${listedSome(named, MOST_NAMED)}.`];
}

/** "  Only “Recorded” counts:  --correct 'Data!B=only: Recorded'" */
function answerLine({ label, arguments: given }: JsonAnswer): string {
  return `  ${label}:  ${given.map((each) => shellText(each)).join(" ")}`;
}

/** The columns that strands can be made from, with the argument for each; "" where there are none, or where an answer makes the strands. */
export function byLines(columns: readonly ByChoice[], findings: readonly JsonFinding[]): string {
  if (columns.length === 0 || findings.some(({ severity, answers }) => severity === "error" && answers)) return "";
  const lines = columns.map(
    ({ column, strands }) => `  “${column}”${strands === null ? "" : ` (${counted(strands, "strand")})`}:  --by ${shellText(column)}`,
  );
  return `${["One strand for each value of a column:", ...lines].join("\n")}\n`;
}

/** How to accept a finding from the command line, where a message says that it may be; otherwise "". */
export function acceptLine(findings: readonly JsonFinding[], checking: string): string {
  const found = findings.find(({ message }) => /\baccept (this|it|the finding)\b/.test(message));
  if (!found) return "";
  const meant = found.sheet === null ? found.code : `${found.code}@${found.sheet}`;
  return `To accept a finding, with the reason, in a copy:  ${checking} FILE --accept ${shellText(meant)} --reason "WHY" --out COPY.xlsx\n`;
}

/** "3 findings accepted, by AB (2) and without a name (1)." */
export function acceptedLine(accepted: readonly AcceptedFinding[]): string {
  const byWhom = new Map<string, number>();
  for (const { by } of accepted) byWhom.set(by ?? NAMELESS, (byWhom.get(by ?? NAMELESS) ?? 0) + 1);
  const names = [...byWhom].map(([who, count]) => `${who === NAMELESS ? who : `by ${who}`}${byWhom.size === 1 ? "" : ` (${count})`}`);
  return `${counted(accepted.length, "finding")} accepted, ${listed(names)}.`;
}
const NAMELESS = "without a name";

/** "1 error, 2 warnings" */
export function findingCounts(findings: readonly JsonFinding[]): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    [count("error"), "error"],
    [count("warning"), "warning"],
    [count("info"), "note"],
  ] as const;
  return (
    parts
      .filter(([number]) => number > 0)
      .map(([number, word]) => counted(number, word))
      .join(", ") || "no findings"
  );
}

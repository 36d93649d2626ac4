import { cardOf } from "../../checks/all-checks";
import { answersTo } from "../../checks/answers";
import { fixLabel } from "../../checks/fixes";
import { messageOf } from "../../checks/messages";
import { isAcceptable } from "../../checks/settings/settle";
import type { Answer } from "../../domain/answer";
import type { Finding, Severity } from "../../domain/finding";
import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";

/** The place "Checks": what is wrong, the most serious first, by sheet; what was accepted, with the reasons. */
export interface ChecksView {
  readonly summary: string;
  readonly groups: readonly FindingGroup[];
  /** Findings that are only to be known; `count` is "3 notes". */
  readonly notes: { readonly count: string; readonly groups: readonly FindingGroup[] } | null;
  readonly accepted: readonly AcceptedView[];
}

/** The findings of a sheet, or of the workbook as a whole. */
export interface FindingGroup {
  readonly key: string;
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  readonly key: string;
  /** What is to be mended, gone to or accepted. */
  readonly finding: Finding;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly title: string;
  readonly text: string;
  /** The choices that answer it, where it asks. */
  readonly answers: readonly Answer[];
  /** What would mend it, "Set to 508"; null where nothing does. */
  readonly fix: string | null;
  /** "Go to cell"; null where it stands nowhere. */
  readonly goTo: string | null;
  readonly isAcceptable: boolean;
}

export interface AcceptedView {
  readonly finding: Finding;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
}

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };
const ORDER = Object.keys(WORDS);

export function checksView({ findings, accepted }: WatchedFindings): ChecksView {
  const notes = findings.filter(({ severity }) => severity === "info");
  return {
    summary: summaryOf(findings),
    groups: groupsOf(findings.filter(isGrave)),
    notes: notes.length === 0 ? null : { count: counted(notes.length, "note"), groups: groupsOf(notes) },
    accepted: accepted.map(({ finding, reason }) => ({ finding, reason, title: cardOf(finding.code).title, text: messageOf(finding) })),
  };
}

export function toLookAt(now: WatchedFindings | null): string | null {
  const grave = now?.findings.filter(isGrave).length ?? 0;
  return grave === 0 ? null : grave > 99 ? "99+" : String(grave);
}

function isGrave({ severity }: Finding): boolean {
  return severity !== "info";
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (of: Severity) => findings.filter(({ severity }) => severity === of).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const parts = [...(errors > 0 ? [counted(errors, "error")] : []), ...(warnings > 0 ? [counted(warnings, "warning")] : [])];
  return parts.length === 0 ? "Nothing wrong was found" : parts.join(", ");
}

function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    key: sheet ?? "",
    heading: sheet ?? "The workbook",
    findings: findings
      .filter((finding) => finding.sheet === sheet)
      .toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
      .map(findingView),
  }));
}

function findingView(finding: Finding): FindingView {
  const { code, severity, sheet, address } = finding;
  const text = messageOf(finding);
  return {
    key: `${code} ${address} ${text}`,
    finding,
    severity,
    severityWord: WORDS[severity],
    title: cardOf(code).title,
    text,
    answers: answersTo(finding),
    fix: fixLabel(finding),
    goTo: sheet === null ? null : address === null ? "Go to sheet" : /[:,]/.test(address) ? "Go to cells" : "Go to cell",
    isAcceptable: isGrave(finding) && isAcceptable(finding),
  };
}

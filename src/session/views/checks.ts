import { alikeFindings, choicesTogether, type AlikeFindings } from "../../checks/alike";
import { cardOf } from "../../checks/all-checks";
import { answersTo } from "../../checks/answers";
import { withConsequences } from "../../checks/consequences";
import { fixLabel } from "../../checks/fixes";
import { messageOf } from "../../checks/messages";
import { isAcceptable } from "../../checks/settings/settle";
import type { Answer } from "../../domain/answer";
import type { Finding, FindingPlace, Severity } from "../../domain/finding";
import { capital, counted, listedSome } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";

/** The place "Checks": the findings by sheet, the most serious first; and those accepted, with the reasons. */
export interface ChecksView {
  readonly summary: string;
  readonly groups: readonly FindingGroup[];
  /** The notes, which need no action; `count` is "3 notes". */
  readonly notes: { readonly count: string; readonly groups: readonly FindingGroup[] } | null;
  readonly accepted: readonly AcceptedView[];
}

/** The findings of one sheet, of several similar sheets, or of the workbook as a whole. */
export interface FindingGroup {
  readonly key: string;
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  readonly key: string;
  /** Something to mend, go to or accept: one finding, or several that say the same about different sheets. */
  readonly found: readonly Finding[];
  readonly severity: Severity;
  readonly severityWord: string;
  readonly title: string;
  /** Its message, without the sheet's name that stands above it. */
  readonly text: string;
  /** "The same on 23 more sheets: “Feb 18” and 22 more."; null for a single finding. */
  readonly same: string | null;
  /** The choices that answer it, where it asks. */
  readonly answers: readonly Answer[];
  /** What would mend it, "Set to 508"; null where nothing does. */
  readonly fix: string | null;
  /** Where it is: each run of cells separately, to step through. */
  readonly places: readonly FindingPlace[];
  /** "Go to cell"; null where it has no place. */
  readonly goTo: string | null;
  readonly isAcceptable: boolean;
  /**
   * Findings of the same kind that can be mended, and that can be accepted, this one included; empty where it is the only one.
   */
  readonly alike: { readonly fixable: readonly Finding[]; readonly acceptable: readonly Finding[] };
  /** Findings that may follow from it, and may go once it is mended. */
  readonly follows: readonly FindingView[];
}

export interface AcceptedView {
  readonly finding: Finding;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
}

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };
const ORDER = Object.keys(WORDS);
const SEVERAL = "Several sheets";
/** How many sheets are named besides the first. */
const MOST_NAMED = 2;

export function checksView({ findings, accepted }: WatchedFindings): ChecksView {
  const notes = findings.filter(({ severity }) => severity === "info");
  const grave = findings.filter(isGrave);
  return {
    summary: summaryOf(findings),
    groups: groupsOf(grave, grave),
    notes: notes.length === 0 ? null : { count: counted(notes.length, "note"), groups: groupsOf(notes, []) },
    accepted: accepted.map(({ finding, reason, by }) => ({
      ...{ finding, reason: by === undefined ? reason : `${reason} (${by})` },
      title: cardOf(finding.code).title,
      text: messageOf(finding),
    })),
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
  return parts.length === 0 ? "No problems found" : parts.join(", ");
}

interface Said extends Pick<Finding, "code" | "severity" | "sheet" | "address"> {
  readonly message: string;
  readonly finding: Finding;
}

/** What can be mended or accepted together, by code; nothing for a single finding. */
type Kinds = ReadonlyMap<Finding["code"], FindingView["alike"]>;

const NONE_ALIKE: FindingView["alike"] = { fixable: [], acceptable: [] };

function kindsOf(findings: readonly Finding[]): Kinds {
  const severalOf = (of: readonly Finding[]) => (of.length > 1 ? of : []);
  return new Map(
    [...new Set(findings.map(({ code }) => code))].map((code) => {
      const like = findings.filter((each) => each.code === code);
      const fixable = like.filter((each) => fixLabel(each) !== null);
      return [code, { fixable: severalOf(fixable), acceptable: severalOf(like.filter(isAcceptable)) }];
    }),
  );
}

function groupsOf(findings: readonly Finding[], all: readonly Finding[]): readonly FindingGroup[] {
  const kinds = kindsOf(all);
  const said = findings.map((finding): Said => {
    const { code, severity, sheet, address } = finding;
    return { code, severity, sheet, address, message: messageOf(finding), finding };
  });
  const alike = alikeFindings(said);
  // A finding on many sheets is shown once, so only single findings can be placed under another.
  const single = withConsequences(alike.flatMap((group) => (group.length === 1 ? [group[0]] : [])));
  const together = alike.filter(({ length }) => length > 1);
  const sheets = [...new Set(single.map(({ finding }) => finding.sheet))];
  const bySeverity = (one: FindingView, other: FindingView) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity);
  return [
    ...(together.length === 0
      ? []
      : [{ key: SEVERAL, heading: SEVERAL, findings: together.map((group) => findingView(group, [], kinds)).toSorted(bySeverity) }]),
    ...sheets.map((sheet) => ({
      key: sheet ?? "",
      heading: sheet ?? "The workbook",
      findings: single
        .filter(({ finding }) => finding.sheet === sheet)
        .map(({ finding, follows }) =>
          findingView(
            [finding],
            follows.map((each) => findingView([each], [], kinds)),
            kinds,
          ),
        )
        .toSorted(bySeverity),
    })),
  ];
}

function findingView([first, ...others]: AlikeFindings<Said>, follows: readonly FindingView[], kinds: Kinds): FindingView {
  const { code, severity, address, finding } = first;
  const found = [finding, ...others.map((each) => each.finding)];
  const places = found.flatMap(placesOf);
  return {
    key: `${code} ${address} ${first.message}`,
    found,
    severity,
    severityWord: WORDS[severity],
    title: cardOf(code).title,
    text: others.length === 0 ? withoutSheet(first) : first.message,
    same: others.length === 0 ? null : sameText(others),
    answers: choicesTogether(found.map(answersTo)).map(answerOfAll),
    fix: others.length === 0 ? fixLabel(finding) : null,
    places,
    goTo: places.length === 0 ? null : goToText(places, address),
    isAcceptable: isGrave(finding) && isAcceptable(finding),
    alike: kinds.get(code) ?? NONE_ALIKE,
    follows,
  };
}

/** "“Data”, cell F2: 1,450 …" becomes "Cell F2: 1,450 …" under the sheet's name. */
function withoutSheet({ sheet, message }: Said): string {
  const name = `“${sheet}”`;
  if (sheet === null || !message.startsWith(name)) return message;
  return capital(message.slice(name.length).replace(/^(?:, |: )/, ""));
}

function sameText(others: readonly Said[]): string {
  const named = others.map(({ sheet }) => `“${sheet}”`);
  return `The same on ${counted(others.length, "more sheet")}: ${listedSome(named, MOST_NAMED)}.`;
}

function answerOfAll([first, ...same]: readonly [Answer, ...Answer[]]): Answer {
  return { ...first, notes: [first, ...same].flatMap(({ notes }) => notes) };
}

function placesOf({ sheet, address }: Finding): readonly FindingPlace[] {
  if (sheet === null) return [];
  return address === null ? [{ sheet, address }] : address.split(/, ?/).map((run) => ({ sheet, address: run }));
}

function goToText(places: readonly FindingPlace[], address: string | null): string {
  if (address === null) return "Go to sheet";
  return places.length === 1 && !address.includes(":") ? "Go to cell" : "Go to cells";
}

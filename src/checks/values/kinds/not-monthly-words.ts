import type { Answer } from "../../../domain/answer";
import type { FigureKind } from "../../../domain/check-details";
import type { FindingDetails, FindingPlace } from "../../../domain/finding";
import { countedNoun, measureKind } from "../../../reading/texts";
import { kindSaid } from "./said-kinds";
import { listed, placed, quoted, quotedSome, some } from "../../writing";

type Details = FindingDetails["notMonthlyCounts"];

const WHAT: Readonly<Record<FigureKind, string>> = {
  rolling: "rolling totals or averages of several months",
  quarterly: "rolling 3-month totals or averages",
  cumulative: "running totals",
  rate: "rates or percentages",
  forecast: "forecasts or targets",
  average: "averages",
  weekly: "weekly figures",
  index: "index numbers",
  thousands: "hundreds, thousands or millions of offences",
  extremes: "highest or lowest values",
  rounded: "rounded figures",
  adjusted: "adjusted or modelled figures",
  money: "sums of money",
  within: "figures of periods that end within a month",
  unit: "people, hours, calls, outcomes or something else",
};

/** "victims, not recorded offences": what the figures are said to be, and what they should be. */
function whatSaid(kind: FigureKind, text: string): string {
  if (kind !== "unit") return `${WHAT[kind]}, not monthly counts`;
  const noun = countedNoun(text)?.noun;
  const became = /\b(offences|crimes)\b/i.test(text) && measureKind(text) === "beside" ? "solved offences or the like" : WHAT.unit;
  return `${noun !== undefined && noun !== "offences" && noun.endsWith("s") ? noun : became}, not recorded offences`;
}

/** What is said of figures that are no monthly counts of offences. */
export function notMonthlyText(details: Details, at: FindingPlace): string {
  const { kind, text, strands, beside, more = [] } = details;
  const counts = strands.length === 1 ? "counts" : "count";
  if (beside) {
    const uses = beside.added ? `${strands.length === 1 ? "adds" : "add"} both up` : `${counts} these figures as offences`;
    return `${placed(at)}${quoted(text ?? "")} does not seem to count the same thing as ${quoted(beside.text)}, but ${some(strands)} ${uses}. Leave out what is not meant. If both count offences, say so.`;
  }
  if (text === null)
    return `${placed(at)}the figures of each month come to 100, so they look like percentages, not monthly counts, but ${some(strands)} ${counts} them. ${adviceOn(details)} If they are monthly counts, accept this and give the reason.`;
  const place = text === at.sheet && at.address === null ? "The sheet’s name " : placed(at);
  const other = kind === "unit" ? "If they are what the report is of, say so." : "If they are monthly counts, say so.";
  const saying = more.length > 0 ? `${quotedSome([text, ...more])} say` : `${quoted(text)} says`;
  const what = more.length > 0 && kind !== "unit" ? `${listed(kindsOf(kind, more))}, not monthly counts` : whatSaid(kind, text);
  return `${place}${saying} that these are ${what}, but ${some(strands)} ${counts} them. ${adviceOn(details)} ${other}`;
}

/** What figures are said to be by several units, each once. */
function kindsOf(kind: FigureKind, more: readonly string[]): readonly string[] {
  return [...new Set([kind, ...more.flatMap((text) => kindSaid(text) ?? [])])].map((each) => WHAT[each]);
}

function adviceOn({ text, others, columns = [], rows }: Details): string {
  if (rows) return "Leave these rows out.";
  if (columns.length > 0) return "Leave these columns out.";
  if (!others && text !== null) return "Add a sheet with the recorded offences of each month.";
  return "Leave the sheet out, or name the right sheet in the “Strands” table.";
}

/** The choices: to leave out what says so, or to count it all the same. */
export function notMonthlyAnswers(
  { kind, text, others, columns = [], rows, beside, more = [] }: Details,
  { sheet }: FindingPlace,
): readonly Answer[] {
  if (sheet === null) return [];
  const counted = (label: string): readonly Answer[] =>
    text === null ? [] : [{ label, notes: [text, ...more].map((each) => ({ sheet, column: "", readAs: `counts: ${each}` })) }];
  if (beside) {
    const leaves = beside.leaves.map((each) => ({ label: `Do not read ${quoted(each.text)}`, notes: each.notes }));
    return [...leaves, ...counted("Both count offences: count them")];
  }
  const label = kind === "unit" ? `They are meant: count ${quoted(text ?? "")}` : "They are monthly counts: count them";
  if (rows) {
    const of = (says: string) => rows.texts.map((each) => ({ sheet, column: rows.column, readAs: `${says}: ${each}` }));
    return [
      { label: `Leave ${quotedSome(rows.texts)} out`, notes: of("left out") },
      { label, notes: of("counted") },
    ];
  }
  const unread = (of: string, at: readonly string[]): Answer => ({
    label: `Do not read ${of}`,
    notes: at.map((column) => ({ sheet, column, readAs: "not read" })),
  });
  if (columns.length > 0) {
    return [unread(columns.length === 1 ? `column ${columns[0]!}` : `columns ${listed(columns)}`, columns), ...counted(label)];
  }
  return [...(others ? [unread(quoted(sheet), [""])] : []), ...counted(label)];
}

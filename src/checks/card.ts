import type { Answer } from "../domain/answer";
import type { Finding, FindingCode, FindingDetails, FindingOf, FindingPlace, Severity } from "../domain/finding";
import { SEVERITIES } from "../domain/severities";
import type { CheckInput } from "./check";

/** What checks look at, as analysts and docs/checks.md name it, in the order in which they are listed. */
export const TOPICS = ["structure", "values", "sums", "comparison tables", "strands", "reading", "measures", "report", "systems"] as const;
export type CheckTopic = (typeof TOPICS)[number];

/** Everything about one code that a finding can have. */
export interface Card<Code extends FindingCode> extends CardParts<Code> {
  readonly topic: CheckTopic;
  readonly code: Code;
  /** What a finding is called, in a few words: its heading in a list, and the check's name in the settings. */
  readonly title: string;
  /** How serious a finding is unless the analyst says otherwise. Where the code itself tells cases apart, the most serious. */
  readonly severity: Severity;
  readonly adjustable: boolean;
  readonly scope: Scope;
}

/** What a card says itself. What it leaves out is as on most cards. */
export interface CardParts<Code extends FindingCode> {
  /** False where the figures cannot be read without an answer, so that the check cannot be turned down. */
  readonly adjustable?: boolean;
  /** Without one, the workbook. */
  readonly scope?: Scope;
  /**
   * True where sheets are compared with one another. While figures are typed, a new finding of such a check appears once everything was
   * read again.
   */
  readonly waits?: boolean;
  /** Whether the report's data notes give it. If this is left out, they give it where it is a warning. */
  readonly noted?: boolean;
  /** What “Ready to send?” counts it as, where it is about the report's texts. */
  readonly ready?: "texts" | "paper";
  /** False where accepting it would change nothing: it is about the report that stands. */
  readonly acceptable?: false;
  /** One sentence: what is looked at. */
  readonly looksAt: string;
  /** One sentence: what to do about a finding. */
  readonly toDo: string;
  /** What a finding says. */
  message(details: FindingDetails[Code], at: FindingPlace): string;
  /** The value found and the value expected. For several cells, one after the other, as many as the finding quotes. */
  foundAndExpected?(details: FindingDetails[Code]): FoundAndExpected;
  /**
   * What an acceptance rests on besides the cells, if that is not all that a finding says. Whatever changes with every new month is left
   * out.
   */
  restsOn?(details: FindingDetails[Code]): unknown;
  /** The choices that answer it, where it asks. Each writes its notes on the sheet "Reading". */
  answers?(details: FindingDetails[Code], at: FindingPlace): readonly Answer[];
  /** How findings of neighbouring rows become one; without it they stay as they are. */
  readonly merge?: Merge<FindingDetails[Code]>;
  readonly fix?: CardFix<Code>;
  /** Everything that is wrong, grouped by table; none on sheets that are right. Without it, reading or building finds it. */
  find?(input: CheckInput): readonly Finding[];
}

/** What has to be looked at again after an edit: the cells of its row, its line of months, its table, or the workbook. */
export type Scope = "cell" | "line" | "table" | "workbook";

/** What a finding's cells hold, and what they should, as text; null where there is nothing to compare. */
export interface FoundAndExpected {
  readonly found: string | null;
  readonly expected: string | null;
}

/** Findings whose details `alike` are the same become one. Counts are added; lists are joined, and quoted up to this number. */
export interface Merge<Details> {
  readonly alike?: readonly (keyof Details)[];
  readonly quoted?: { readonly [Name in keyof Details]?: number };
}

/** What corrects a finding. */
export interface CardFix<Code extends FindingCode> {
  /** The text of a button: "Correct the spelling"; null where no rule can correct the cells. */
  label(details: FindingDetails[Code]): string | null;
  changes(finding: FindingOf<Code>, input: CheckInput): readonly CellFix[];
}

/** A cell with what it should hold; rows and columns count from 0. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** The card of a code. */
export function card<Code extends FindingCode>(topic: CheckTopic, code: Code, title: string, parts: CardParts<NoInfer<Code>>): Card<Code> {
  return { topic, code, title, severity: SEVERITIES[code], adjustable: true, scope: "workbook", ...parts };
}

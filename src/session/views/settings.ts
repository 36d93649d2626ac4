import { ALL_CHECKS } from "../../checks/all-checks";
import { TOPICS, type CheckTopic } from "../../checks/card";
import type { CheckSettings, Level } from "../../checks/settings/check-settings";
import type { Thresholds } from "../../checks/settings/thresholds";
import { columnLetters } from "../../domain/address";
import { NOT_AVAILABLE, SUPPRESSED, type MarkMeaning } from "../../domain/cell";
import type { FindingCode, Severity } from "../../domain/finding";
import { capital, listed } from "../../domain/text";
import type { ReadFigures } from "../../chain/read-figures";
import type { ReadingNote } from "../../domain/answer";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { markSaid, textOfMark } from "../../reading/texts";
import { isMonthly } from "../../reading/tables";
import { columnsOf } from "../../reading/understood-columns";
import { MARK_WORDS } from "./settings-words";

/** The place "Settings": what the analyst can set. */
export interface SettingsView {
  readonly sheets: readonly SheetView[];
  readonly marks: MarksView;
  readonly checks: readonly TopicView[];
  readonly thresholds: Thresholds;
  /** Sheets with figures, which can be guarded. */
  readonly guardable: readonly string[];
}

/** A sheet whose columns can be read as something else: by letter, with their headers where those are known. */
export interface SheetView {
  readonly sheet: string;
  readonly columns: readonly { readonly letter: string; readonly label: string }[];
}

export interface MarksView {
  /** What to keep about a mark, on every sheet; null for a text that cannot be one. */
  readonly note: (mark: string, meaning: MarkMeaning) => ReadingNote | null;
  readonly readAs: string;
  /** What the analyst has said about marks so far, and what takes it back. */
  readonly said: readonly { readonly key: string; readonly mark: string; readonly text: string; readonly takeBack: ReadingNote }[];
}

export interface TopicView {
  readonly topic: string;
  readonly checks: readonly CheckView[];
}

export interface CheckView {
  readonly code: FindingCode;
  readonly title: string;
  readonly looksAt: string;
  readonly level: Level;
  /** How serious it is unless the analyst says otherwise. */
  readonly severity: Severity;
}

const EVERY_SHEET = "*";

export function settingsView({ whole: { read, settings } }: WatchedFindings): SettingsView {
  return {
    sheets: read.opened.heads.map((head) => sheetView(head, read)),
    marks: marksView(read),
    checks: TOPICS.map((topic) => topicView(topic, settings.levels)).filter(({ checks }) => checks.length > 0),
    thresholds: settings.thresholds,
    guardable: [...new Set(read.recognition.tables.map(({ sheet }) => sheet))],
  };
}

function markNote(mark: string, meaning: MarkMeaning): ReadingNote | null {
  const readAs = textOfMark({ mark: mark.trim(), meaning });
  return markSaid(readAs) === null ? null : { sheet: EVERY_SHEET, column: "", readAs };
}

function sheetView({ sheet, values }: ReadFigures["opened"]["heads"][number], { recognition }: ReadFigures): SheetView {
  const known = recognition.tables.filter((table) => table.sheet === sheet && isMonthly(table)).flatMap(columnsOf);
  const columns = known.length > 0 ? known : (values[0] ?? []).map((_, index) => ({ column: columnLetters(index), header: "" }));
  return {
    sheet,
    columns: columns.map(({ column, header }) => ({ letter: column, label: header === "" ? column : `${column} (${header})` })),
  };
}

function marksView({ recognition }: ReadFigures): MarksView {
  return {
    note: markNote,
    readAs: `These mean suppressed: ${quoted(SUPPRESSED)}. These mean not available: ${quoted(NOT_AVAILABLE)}. There is no total with either. No mark counts as 0 unless you say so.`,
    said: recognition.notes.marks.map(({ sheet, mark, meaning }) => ({
      key: `${sheet} ${mark}`,
      mark,
      text: `“${mark}” stands for ${MARK_WORDS[meaning]}${sheet === EVERY_SHEET ? "" : `, on “${sheet}”`}`,
      takeBack: { sheet, column: "", readAs: textOfMark({ mark, meaning: null }) },
    })),
  };
}

function topicView(topic: CheckTopic, levels: CheckSettings["levels"]): TopicView {
  const checks = [...ALL_CHECKS.values()].filter((check) => check.adjustable && check.topic === topic);
  return {
    topic: capital(topic),
    checks: checks.map(({ code, severity, title, looksAt }) => ({
      ...{ code, severity, title, looksAt: capital(looksAt) },
      level: levels[code] ?? severity,
    })),
  };
}

function quoted(marks: ReadonlySet<string>): string {
  return listed([...marks].map((each) => `“${each}”`));
}

import { cardOf } from "../../checks/all-checks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../../checks/settings/thresholds";
import type { Level } from "../../checks/settings/check-settings";
import type { FindingCode } from "../../domain/finding";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { BLUE } from "../../report/colours";
import type { ReportOptions } from "../../report/report-options";
import { LEVEL_WORDS, THRESHOLD_WORDS } from "./settings-words";

/** A setting that is not at its default. */
export interface ChangedSetting {
  readonly key: string;
  /** "Count does not fit its history: Off" */
  readonly text: string;
  readonly back:
    | { readonly what: "level"; readonly code: FindingCode }
    | { readonly what: "threshold"; readonly name: keyof Thresholds; readonly value: number }
    | { readonly what: "colours" };
}

/** The settings that differ from their defaults. */
export function changedSettings({ whole: { settings } }: WatchedFindings, { colours }: ReportOptions): readonly ChangedSetting[] {
  const levels = Object.entries(settings.levels) as [FindingCode, Level][];
  const thresholds = (Object.keys(DEFAULT_THRESHOLDS) as (keyof Thresholds)[]).filter(
    (name) => settings.thresholds[name] !== DEFAULT_THRESHOLDS[name],
  );
  const isOwn = colours.main !== BLUE.main;
  return [
    ...levels.map(([code, level]): ChangedSetting => {
      return { key: code, text: `${cardOf(code).title}: ${LEVEL_WORDS[level]}`, back: { what: "level", code } };
    }),
    ...thresholds.map((name): ChangedSetting => {
      const back = { what: "threshold", name, value: DEFAULT_THRESHOLDS[name] } as const;
      return { key: name, text: `${THRESHOLD_WORDS[name].label}: ${settings.thresholds[name]}`, back };
    }),
    ...(isOwn ? [{ key: "colours", text: "Colour of the report", back: { what: "colours" } } as const] : []),
  ];
}

import * as v from "valibot";
import { ALL_CHECKS } from "../checks/all-checks";
import { DEFAULT_SETTINGS, isAdjustable, type Acceptance, type CheckSettings, type Level } from "../checks/settings/check-settings";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../checks/settings/thresholds";
import type { FindingCode } from "../domain/finding";
import { readText, textOf, type KeptForm, type KeptReading } from "./kept";

const LEVEL = v.picklist(["error", "warning", "info", "off"] satisfies readonly Level[]);
const CODE = v.custom<FindingCode>((code) => ALL_CHECKS.has(code as FindingCode));
const ACCEPTANCE: v.GenericSchema<unknown, Acceptance> = v.object({
  code: CODE,
  sheet: v.nullable(v.string()),
  address: v.nullable(v.string()),
  fingerprint: v.string(),
  reason: v.string(),
  by: v.exactOptional(v.string()),
  on: v.string(),
});
const THRESHOLD = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** Unknown entries, as from a later version, are ignored; what does not have the form of settings cannot be read. */
const FORM: KeptForm<CheckSettings> = {
  version: 1,
  schema: v.pipe(
    v.nullable(
      v.object({
        levels: v.optional(v.record(v.string(), v.unknown()), {}),
        thresholds: v.optional(v.record(v.string(), v.unknown()), {}),
        accepted: v.optional(v.array(v.looseObject({})), []),
      }),
    ),
    v.transform((kept) => (kept === null ? DEFAULT_SETTINGS : known(kept))),
  ),
};

function known({
  levels,
  thresholds,
  accepted,
}: Readonly<Record<"levels" | "thresholds", object> & { accepted: unknown[] }>): CheckSettings {
  return {
    levels: entriesOf(levels, (code, level) => isAdjustable(code) && v.is(LEVEL, level)),
    thresholds: {
      ...DEFAULT_THRESHOLDS,
      ...(entriesOf(thresholds, (name, value) => name in DEFAULT_THRESHOLDS && v.is(THRESHOLD, value)) as Partial<Thresholds>),
    },
    accepted: accepted.filter((each): each is Acceptance => v.is(ACCEPTANCE, each)),
  };
}

function entriesOf(of: object, isKnown: (name: string, value: unknown) => boolean): object {
  return Object.fromEntries(Object.entries(of).filter(([name, value]) => isKnown(name, value)));
}

/** The settings in a workbook's text; defaults for those that it lacks. */
export function parseCheckSettings(text: string | null): KeptReading<CheckSettings> {
  return text === null ? { value: DEFAULT_SETTINGS, problem: null } : readText(FORM, text);
}

/** The settings as the text that the workbook keeps. */
export function checkSettingsText(settings: CheckSettings): string {
  return textOf(FORM, settings);
}

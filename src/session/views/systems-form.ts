import type { SuggestedSystem } from "../../reading/systems";
import type { SystemsChoice } from "./systems-choice";
import { fieldChosen, flagChosen, sheetChosen, sheetNamed, type SystemsForm } from "./systems-fields";
import { systemsSaid, type SystemsSaid } from "./systems-said";

/** The form of two systems as the pane shows it. */
export interface SystemsFormView {
  readonly groups: readonly { readonly legend: string; readonly fields: readonly SystemsFieldView[] }[];
  /** What is still to be chosen; null for nothing. */
  readonly missing: string | null;
  /** Rows for the sheet "Systems"; null while something is missing or wrong. */
  readonly rows: readonly SuggestedSystem[] | null;
}

export interface SystemsFieldView {
  readonly label: string;
  readonly value: string;
  /** What can be chosen, with "" for none or nothing yet; null for a text that is typed. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** What is wrong with the value; "" for nothing. */
  readonly wrong: string;
  /** The form with another value. */
  readonly chosen: (value: string) => SystemsForm;
}

/** The columns of a system, and whether one is needed. */
const COLUMNS = [
  ["reference", "Reference", true],
  ["date", "Date", true],
  ["unit", "Unit", false],
  ["type", "Type", false],
] as const;

const LEGENDS = ["First system", "Second system"] as const;
const SIDES = [0, 1] as const;

/** The fields of a form, each with what can be chosen in it. */
export function systemsFormView({ sheets }: Pick<SystemsChoice, "sheets">, form: SystemsForm): SystemsFormView {
  const said = systemsSaid(form, sheets);
  return {
    groups: [
      ...SIDES.map((side) => ({ legend: LEGENDS[side], fields: fieldsOf(side, form, sheets, said) })),
      { legend: "Flags", fields: flagFields(form, sheets, said) },
    ],
    missing: said.missing,
    rows: said.rows,
  };
}

/** One system: its worksheet first, since that says which columns there are. */
function fieldsOf(side: 0 | 1, form: SystemsForm, sheets: SystemsChoice["sheets"], said: SystemsSaid): readonly SystemsFieldView[] {
  const [fields, wrong] = [form.systems[side], said.wrong[side]];
  const headers = sheetNamed(fields.sheet, sheets)?.headers ?? [];
  const names = sheets.map(({ sheet }) => sheet);
  return [
    {
      ...{ label: "Worksheet", value: fields.sheet, choices: choicesOf(fields.sheet, names, true), wrong: wrong.sheet ?? "" },
      chosen: (sheet) => sheetChosen(form, sheets, side, sheet),
    },
    {
      ...{ label: "Name", value: fields.system, choices: null, wrong: wrong.system ?? "" },
      chosen: (name) => fieldChosen(form, side, "system", name),
    },
    ...COLUMNS.map(([field, label, isNeeded]) => ({
      ...{ label, value: fields[field], choices: choicesOf(fields[field], headers, isNeeded), wrong: wrong[field] ?? "" },
      chosen: (header: string) => fieldChosen(form, side, field, header),
    })),
  ];
}

/** The flags that both systems have, a pair each, and one more to choose. */
function flagFields(form: SystemsForm, sheets: SystemsChoice["sheets"], { wrongFlags }: SystemsSaid): readonly SystemsFieldView[] {
  return [...form.flags, ["", ""] as const].flatMap((pair, at) =>
    SIDES.map((side) => {
      const { system, sheet } = form.systems[side];
      // The sheet "Systems" has ; between flags.
      const headers = (sheetNamed(sheet, sheets)?.headers ?? []).filter((header) => !header.includes(";"));
      return {
        label: `Flag ${at + 1} in ${system.trim() || LEGENDS[side].toLowerCase()}`,
        ...{ value: pair[side], choices: choicesOf(pair[side], headers, false), wrong: wrongFlags[at]?.[side] ?? "" },
        chosen: (flag: string) => flagChosen(form, at, side, flag),
      };
    }),
  );
}

function choicesOf(value: string, among: readonly string[], isNeeded: boolean): NonNullable<SystemsFieldView["choices"]> {
  const none = isNeeded ? { value: "", label: "Choose…" } : { value: "", label: "None" };
  return [
    ...(isNeeded && value !== "" ? [] : [none]),
    ...(value === "" || among.includes(value) ? [] : [{ value, label: `${value} (not there)` }]),
    ...among.map((each) => ({ value: each, label: each })),
  ];
}

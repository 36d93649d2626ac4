import { normalised } from "../../domain/text";
import { sameFlags, type SheetToChoose } from "../../reading/systems";

/** What is chosen of one system: its name, its worksheet, and headers of columns; "" for none. */
export interface SystemFields {
  readonly system: string;
  readonly sheet: string;
  readonly reference: string;
  readonly date: string;
  readonly unit: string;
  readonly type: string;
}

/** Which worksheets and columns are compared, as the pane's form holds it. */
export interface SystemsForm {
  readonly systems: readonly [SystemFields, SystemFields];
  /** The flags that both have, each by its header in either; "" while one is not chosen. */
  readonly flags: readonly (readonly [string, string])[];
}

export const BLANK_SYSTEM: SystemFields = { system: "", sheet: "", reference: "", date: "", unit: "", type: "" };

/** The worksheet of this name. */
export function sheetNamed(name: string, sheets: readonly SheetToChoose[]): SheetToChoose | undefined {
  return sheets.find(({ sheet }) => normalised(sheet) === normalised(name));
}

/** The form with another worksheet for one of the systems, whose columns are chosen as they are recognised. */
export function sheetChosen(form: SystemsForm, sheets: readonly SheetToChoose[], side: 0 | 1, sheet: string): SystemsForm {
  const before = form.systems[side];
  const { reference = "", date = "", unit = "", type = "" } = sheetNamed(sheet, sheets)?.recognised ?? {};
  // A name that the analyst gave stays.
  const system = before.system === "" || before.system === before.sheet ? sheet : before.system;
  const systems = withSide(form.systems, side, { system, sheet, reference, date, unit, type });
  const [first, second] = systems.map((each) => sheetNamed(each.sheet, sheets)?.recognised?.flags ?? []);
  return { systems, flags: sameFlags(first!, second!) };
}

/** The form with another text in one of the other fields. */
export function fieldChosen(form: SystemsForm, side: 0 | 1, field: Exclude<keyof SystemFields, "sheet">, text: string): SystemsForm {
  return { ...form, systems: withSide(form.systems, side, { ...form.systems[side], [field]: text }) };
}

/** The form with another flag for one of the systems; a flag of neither goes. */
export function flagChosen({ systems, flags }: SystemsForm, at: number, side: 0 | 1, flag: string): SystemsForm {
  const pairs = at < flags.length ? flags : [...flags, ["", ""] as const];
  const changed = pairs.map((pair, index) => (index === at ? withSide(pair, side, flag) : pair));
  return { systems, flags: changed.filter(([one, other]) => one !== "" || other !== "") };
}

function withSide<T>([first, second]: readonly [T, T], side: 0 | 1, value: T): readonly [T, T] {
  return side === 0 ? [value, second] : [first, value];
}

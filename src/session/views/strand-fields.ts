/** What the "Strands" table says of one strand, field by field, as it can be changed in the pane. */
export interface StrandFormView {
  /** As it is called; "" for a new one. */
  readonly strand: string;
  /** What is said of the strand itself. */
  readonly fields: readonly FieldView[];
  /** What counts, for each row of the strand. */
  readonly rules: readonly RuleView[];
  /** Where it stands, to go to. */
  readonly place: { readonly sheet: string; readonly address: string };
}

export interface RuleView {
  /** Which column, and which of its values. */
  readonly main: readonly FieldView[];
  /** Exceptions, further conditions and sheets, which most strands do without. */
  readonly more: readonly FieldView[];
}

export interface FieldView {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** What it can be, where it is one of a few. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** The field of the column whose values this one lists; null for other fields. */
  readonly valuesOf: string | null;
}

/** Every field of a form, in order. */
export function fieldsOfForm({ fields, rules }: StrandFormView): readonly FieldView[] {
  return [...fields, ...rules.flatMap(({ main, more }) => [...main, ...more])];
}

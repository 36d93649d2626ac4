/** What the "Strands" table says about one strand, field by field, as the pane can change it. */
export interface StrandFormView {
  /** Its name; "" for a new one. */
  readonly strand: string;
  /** The fields of the strand itself. */
  readonly fields: readonly FieldView[];
  /** What counts, for each row of the strand. */
  readonly rules: readonly RuleView[];
  /** Its place in the workbook. */
  readonly place: { readonly sheet: string; readonly address: string };
}

export interface RuleView {
  /** Which column, and which of its values. */
  readonly main: readonly FieldView[];
  /** Exceptions, further conditions and sheets. Most strands have none. */
  readonly more: readonly FieldView[];
}

export interface FieldView {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The choices, where the field has a few. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** The field that names the column whose values this one lists; null for other fields. */
  readonly valuesOf: string | null;
  /** What may be written in it, where its label does not say it. */
  readonly hint?: string;
  /** True of the field of the target, which is looked at before it is kept. */
  readonly isTarget?: true;
}

/** Every field of a form, in order. */
export function fieldsOfForm({ fields, rules }: StrandFormView): readonly FieldView[] {
  return [...fields, ...rules.flatMap(({ main, more }) => [...main, ...more])];
}

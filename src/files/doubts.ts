import type { RecordsStop } from "../analysis/gaps/record-days";
import type { Month } from "../domain/month";
import {
  forgottenText,
  placesStopText,
  repeatedText,
  undatedText,
  type withoutBlanks,
  type CountPlan,
  type LeftOut,
  type TidyRow,
} from "../records";
import type { Classes } from "./count-classes";
import type { FilesQuestion, RecordsDoubt } from "./files-said";

/** The counts without the records that are left out, and how many these are. */
export function divided(
  { rows, noDate, unreadableDate, sameReference }: Classes,
  incomplete: readonly Month[],
): { readonly rows: readonly TidyRow[]; readonly leftOut: readonly LeftOut[] } {
  const out = rows.filter(({ month }) => incomplete.includes(month)).reduce((sum, { count }) => sum + count, 0);
  const all: readonly LeftOut[] = [
    { reason: "noDate", rows: noDate },
    { reason: "unreadableDate", rows: unreadableDate },
    { reason: "incompleteMonth", rows: out },
    { reason: "sameReference", rows: sameReference },
  ];
  return { rows: rows.filter(({ month }) => !incomplete.includes(month)), leftOut: all.filter((each) => each.rows > 0) };
}

/** What is to be answered before the counts can be written. */
export function doubts({
  classes,
  plan,
  stops,
  forgotten,
  leftOut,
}: {
  readonly classes: Classes;
  readonly plan: CountPlan;
  readonly stops: readonly RecordsStop[];
  readonly forgotten: ReturnType<typeof withoutBlanks>["forgotten"];
  readonly leftOut: readonly LeftOut[];
}): readonly Extract<FilesQuestion, { readonly kind: "doubt" }>[] {
  const ofPlaces = stops.filter(({ place }) => place !== null);
  const doubt = (of: RecordsDoubt, text: string) => ({ kind: "doubt" as const, doubt: of, text, column: null });
  const blankIn = (header: string) => classes.blank[plan.columns.findIndex((column) => column.header === header)] ?? [];
  return [
    ...(ofPlaces.length > 0 ? [doubt("incomplete", placesStopText(ofPlaces))] : []),
    ...(classes.references ?? []).map((repeated) => ({ ...doubt("repeats", repeatedText(repeated)), column: repeated.column })),
    ...forgotten.map((blank) => ({
      ...doubt("blanks", forgottenText(blank, blankIn(blank.header))),
      ...(blank.unclear ? { unclear: true as const } : {}),
    })),
    ...leftOut.flatMap((out) =>
      out.reason !== "noDate" && out.reason !== "unreadableDate" ? [] : [doubt("undated", undatedText(out, classes.undated[out.reason]))],
    ),
  ];
}

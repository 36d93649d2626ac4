import type { CheckedFigures } from "../../chain/checked-figures";
import type { SolvedRule } from "../../domain/solved";
import { listedSome, normalised } from "../../domain/text";
import { isPlaceHeader } from "../../reading";
import { offenceColumns } from "../../reading/tables";
import { isOutcomeHeader, solvedAmong } from "../../reading/texts";
import { isParted, partingColumns, STANDARD_COLUMNS, type ReportOptions, type StandardColumn } from "../../report/report-options";
import type { ChoicesView } from "./periods";

/** What a report can have beside each strand's two totals. */
export interface BesideTotalsView {
  /** What can be ticked, each with what is chosen once it is ticked otherwise. */
  readonly columns: readonly {
    readonly name: StandardColumn;
    readonly label: string;
    readonly isChosen: boolean;
    readonly chosenElse: readonly StandardColumn[];
  }[];
  /** The values of the column that says what became of offences, where solved rates are chosen and nothing else says which are solved. */
  readonly outcomes: OutcomesView | null;
  /** The columns that can say where differences come from, alone and two at once; "" for none. */
  readonly contributions: ChoicesView<string>;
  /** Of which strands that is said, where it is not all; null where it is. */
  readonly contributionsOf: string | null;
}

export interface OutcomesView {
  readonly column: string;
  readonly values: readonly {
    readonly value: string;
    readonly isSolved: boolean;
    /** What is solved once this one is ticked or unticked; null for what the sheets say. */
    readonly solvedElse: SolvedRule | null;
  }[];
}

const LABELS: Readonly<Record<StandardColumn, string>> = {
  solved: "Solved rates",
  "per-1000": "Offences per 1,000 people",
  whole: "All places, beside strands of some",
  rank: "Rank among the places, of strands of one",
};

/** A column with more values than this is none to tick. */
const MOST_VALUES = 30;

/** The columns that can say where differences come from, by the form in which they are compared; pairs of place and offence last. */
function partingChoices({ read }: Pick<CheckedFigures, "read">): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const offences = new Set<string>();
  for (const table of read.recognition.tables) {
    const { categories, named, place } = table;
    const own = [
      ...categories.filter(({ code }) => !code).map(({ header }) => header),
      ...(named ? [named.word] : []),
      ...(place ? [place.header] : []),
    ];
    for (const header of own) if (!headers.has(normalised(header))) headers.set(normalised(header), header);
    for (const { header } of offenceColumns(table).columns) offences.add(normalised(header));
  }
  const all = [...headers];
  const places = all.filter(([key]) => isPlaceHeader(key) && !offences.has(key));
  const pairs = places.flatMap(([place, header]) =>
    all.flatMap(([key, offence]) => (offences.has(key) ? [[`${place}; ${key}`, `${header}; ${offence}`] as const] : [])),
  );
  return new Map([...all, ...pairs]);
}

export function besideTotalsView(whole: CheckedFigures, chosen: ReportOptions): BesideTotalsView {
  const { read } = whole;
  const { columns, solved, contributions, contributionsOf } = chosen;
  const headers = new Map(partingChoices(whole));
  if (contributions !== null && !headers.has(normalised(contributions))) headers.set(normalised(contributions), contributions);
  return {
    columns: STANDARD_COLUMNS.map((name) => {
      const isChosen = columns.includes(name);
      return { name, label: LABELS[name], isChosen, chosenElse: isChosen ? columns.filter((each) => each !== name) : [...columns, name] };
    }),
    outcomes: columns.includes("solved") ? outcomesView(read, solved) : null,
    contributions: {
      choices: [
        { value: "", label: "Not shown", choice: null },
        ...[...headers].map(([value, header]) => ({ value, label: `By ${partingColumns(header).join(" and ")}`, choice: header })),
      ],
      value: contributions === null ? "" : normalised(contributions),
    },
    contributionsOf:
      contributions === null || contributionsOf.length === 0
        ? null
        : `Of ${listedSome(contributionsOf, 3)} alone, as chosen under “Strands”.`,
  };
}

function outcomesView({ ledgers }: CheckedFigures["read"], solved: SolvedRule | null): OutcomesView | null {
  const found = new Map<string, Set<string>>();
  for (const ledger of ledgers) {
    if (!ledger?.table.rowIsOffence) continue;
    for (const category of ledger.table.categories) {
      const names = isOutcomeHeader(category.header) ? ledger.names(category) : null;
      if (!names || names.texts.length > MOST_VALUES || solvedAmong(category.header, names.texts)) continue;
      found.set(category.header, new Set([...(found.get(category.header) ?? []), ...names.texts]));
    }
  }
  const own = [...found].find(([header]) => solved?.column && normalised(solved.column) === normalised(header)) ?? [...found][0];
  if (!own) return null;
  const [column, values] = own;
  const chosen = new Set((solved?.values ?? []).map(normalised));
  const isSolved = (value: string) => chosen.has(normalised(value));
  return {
    column,
    values: [...values].map((value) => {
      const others = [...values].filter((each) => (each === value ? !isSolved(each) : isSolved(each)));
      return { value, isSolved: isSolved(value), solvedElse: others.length === 0 ? null : { column, values: others } };
    }),
  };
}

/** Whether the report says where a strand's difference comes from, and what is chosen once that is turned the other way. */
export interface PartedView {
  readonly isParted: boolean;
  readonly chosenElse: Partial<ReportOptions>;
}

/** Says it of each strand, in their order; null where no column is chosen and none says a place. What is not chosen yet is told by place and offence at once, where both are there. */
export function partedViews(
  whole: Pick<CheckedFigures, "read">,
  strands: readonly string[],
  chosen: ReportOptions,
): readonly (PartedView | null)[] {
  const choices = [...partingChoices(whole).values()];
  const [usual = null] = [...choices.filter((each) => each.includes(";")), ...choices.filter(isPlaceHeader)];
  const column = chosen.contributions ?? usual;
  const parted = strands.filter((strand) => isParted(chosen, strand));
  return strands.map((strand): PartedView | null => {
    if (column === null) return null;
    const isOn = parted.includes(strand);
    const of = isOn ? parted.filter((each) => each !== strand) : [...parted, strand];
    const isNone = of.length === 0;
    const chosenElse = { contributions: isNone ? null : column, contributionsOf: isNone || of.length === strands.length ? [] : of };
    return { isParted: isOn, chosenElse };
  });
}

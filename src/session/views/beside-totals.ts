import type { CheckedFigures } from "../../chain/checked-figures";
import type { SolvedRule } from "../../domain/solved";
import { normalised } from "../../domain/text";
import { isOutcomeHeader, solvedAmong } from "../../reading/texts";
import { STANDARD_COLUMNS, type ReportOptions, type StandardColumn } from "../../report/report-options";
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
  /** The columns that can say where differences come from; "" for none. */
  readonly contributions: ChoicesView<string>;
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

export function besideTotalsView({ read }: CheckedFigures, { columns, solved, contributions }: ReportOptions): BesideTotalsView {
  const headers = new Map<string, string>();
  for (const { categories, named, place } of read.recognition.tables) {
    const own = [
      ...categories.filter(({ code }) => !code).map(({ header }) => header),
      ...(named ? [named.word] : []),
      ...(place ? [place.header] : []),
    ];
    for (const header of own) if (!headers.has(normalised(header))) headers.set(normalised(header), header);
  }
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
        ...[...headers].map(([value, header]) => ({ value, label: `By ${header}`, choice: header })),
      ],
      value: contributions === null ? "" : normalised(contributions),
    },
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

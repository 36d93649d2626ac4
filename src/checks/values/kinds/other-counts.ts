import type { FigureTable } from "../../../domain/count-details";
import type { StrandDefinition } from "../../../domain/strand";
import { normalised } from "../../../domain/text";
import { sourceOf, type MonthlyTable } from "../../../reading";
import type { CheckInput } from "../../check";
import { countedNoun, endsNoOffence, type CountedNoun } from "../../../reading/texts";
import { strandsUsing } from "./used-tables";

/** A table that says another thing is counted than the one beside it: "Incidents" beside "Offences". */
export interface OtherCount {
  readonly text: string;
  readonly table: FigureTable;
  readonly beside: { readonly text: string; readonly table: FigureTable };
  readonly strands: readonly string[];
  /** Whether the strands add up both. */
  readonly added: boolean;
}

interface Said extends CountedNoun {
  readonly table: MonthlyTable;
  readonly text: string;
}

/**
 * What a table says is counted, where it is another thing than what a table beside it says, and a strand adds both, or calls the figures
 * offences. Alone, or beside others of its kind, a sheet "Incidents" may well hold offences.
 */
export function otherCount(table: MonthlyTable, used: readonly MonthlyTable[], input: CheckInput): OtherCount | null {
  if (used.length < 2 || table.said.place !== null) return null;
  const own = saidOf(table, used);
  if (own === null || own.noun === OFFENCES) return null;
  const mine = strandsUsing(table, input).filter((strand) => !isMeant(strand, own, input));
  const others = used.flatMap((each) => (each === table || each.said.place !== null ? [] : (saidOf(each, used) ?? [])));
  for (const added of [true, false]) {
    for (const other of others) {
      // Of two that count no offences, the second is told, if it can be.
      const isFirst = other.noun !== OFFENCES && isOther(other, own) && used.indexOf(other.table) > used.indexOf(table);
      if (other.noun === own.noun || isFirst || !(added ? isOther(own, other) : own.bare && other.noun === OFFENCES)) continue;
      const theirs = strandsUsing(other.table, input);
      const strands = added ? mine.filter((strand) => theirs.includes(strand)) : mine;
      const about = { text: own.text, table: sourceOf(table, used), beside: { text: other.text, table: sourceOf(other.table, used) } };
      if (strands.length > 0) return { ...about, strands, added };
    }
  }
  return null;
}

const OFFENCES = "offences";

/** True unless both may be groups of offences: "Vehicles" and "Other offences" are, "Vehicles" and "Offences" are not. */
function isOther(own: Said, other: Said): boolean {
  return own.bare || endsNoOffence(own.noun) || (other.noun === OFFENCES && other.bare);
}

/** What a table says is counted: in the header of its counts, its titles, or its sheet's name where the sheet is its alone. */
function saidOf(table: MonthlyTable, used: readonly MonthlyTable[]): Said | null {
  const { sheet, titles, counts, months, named } = table;
  const isAlone = !used.some((other) => other !== table && other.sheet === sheet);
  const header = months.in === "rows" && named === null ? counts.slice(0, 1).map((count) => count.header) : [];
  const said = [...header, ...titles, ...(isAlone ? [sheet] : [])].flatMap((text): readonly Said[] => {
    const noun = countedNoun(text);
    return noun === null ? [] : [{ ...noun, text, table }];
  });
  const offences = said.filter(({ noun }) => noun === OFFENCES);
  // "Sexual offences" says more than the title "Recorded crime" above.
  return offences.find(({ bare }) => !bare) ?? offences[0] ?? said[0] ?? null;
}

/** True where a strand is called so too, or names the sheet: then it is meant. */
function isMeant(strand: string, { noun, table }: Said, { strands }: CheckInput): boolean {
  const definition = strands.find((each) => each.definition.strand === strand)?.definition;
  return definition !== undefined && (saysNoun(definition, noun) || namesSheet(definition, table.sheet));
}

function saysNoun({ strand, measure }: StrandDefinition, noun: string): boolean {
  return [strand, measure].some((text) =>
    normalised(text)
      .split(/[^\p{L}]+/u)
      .includes(noun),
  );
}

function namesSheet({ rules }: StrandDefinition, sheet: string): boolean {
  return rules.some(({ sheets }) => sheets.some((each) => normalised(each) === normalised(sheet)));
}

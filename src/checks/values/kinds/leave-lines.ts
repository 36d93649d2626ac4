import type { Answer } from "../../../domain/answer";
import type { LinesToLeave } from "../../../domain/check-details";
import { normalised } from "../../../domain/text";
import { parts } from "../../../reading/ledger";
import type { CheckInput } from "../../check";
import { quotedSome } from "../../writing";
import type { CountedSeries } from "./counted-series";

/** How to leave out a table's lines that are not counts of a month: by a name that no other line has, where other lines remain. */
export function linesToLeave(series: readonly CountedSeries[], { series: tables }: Pick<CheckInput, "series">): LinesToLeave | null {
  const labels = new Set(series.map(({ label }) => normalised(label)));
  for (const { table, lines, headers } of tables.filter(({ table: { sheet } }) => sheet === series[0]!.sheet)) {
    const counted = parts(lines).map((line) => lines[line]!);
    for (const [index, column] of headers.entries()) {
      const isOne = (name: string) => labels.has(normalised(name));
      const of = counted.filter(({ names, label }) => isOne(names[index]!) || labels.has(normalised(label)));
      const texts = [...new Set(of.map(({ names }) => names[index]!))].filter((text) => text !== "");
      const others = counted.filter((line) => !of.includes(line));
      if (texts.length === 0 || others.length === 0 || others.some(({ names }) => texts.includes(names[index]!))) continue;
      const isAcross = table.named?.word === column && table.counts.some(({ header }) => header === texts[0]);
      const { sheet } = table;
      return {
        texts,
        notes: texts.map((text) =>
          isAcross ? { sheet, column: text, readAs: "not read" } : { sheet, column, readAs: `left out: ${text}` },
        ),
      };
    }
  }
  return null;
}

/** The choice to leave such lines out. */
export function leaveAnswer(leave: LinesToLeave | null): readonly Answer[] {
  return leave ? [{ label: `Leave ${quotedSome(leave.texts)} out`, notes: leave.notes }] : [];
}

import type { SheetFigures } from "./figures";
import type { UnderstoodInput } from "./understood";

/** All tables that were read, those with offences and those with measures' months, each with its ledger. */
export function withMeasures({
  recognition,
  ledgers,
  measured,
}: SheetFigures): Pick<UnderstoodInput, "recognition" | "ledgers" | "ofMeasures"> {
  const sheets = new Set(recognition.tables.map(({ sheet }) => sheet));
  const others = measured.recognition.tables.map((table, index) => ({ table, ledger: measured.ledgers[index] ?? null }));
  const apart = others.filter(({ table }) => !sheets.has(table.sheet));
  return {
    recognition: { ...recognition, tables: [...recognition.tables, ...apart.map(({ table }) => table)] },
    ledgers: [...ledgers, ...apart.map(({ ledger }) => ledger)],
    ofMeasures: new Set(apart.map(({ table }) => table.sheet)),
  };
}

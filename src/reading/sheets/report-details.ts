import { cellOf } from "../../domain/cell";
import { normalised } from "../../domain/text";
import type { SheetHead } from "./grid";

/** What analysts write of the report itself above their "Strands" table: a label in one cell, its text in the next. */
export interface WrittenDetails {
  readonly title: string | null;
  readonly force: string | null;
  readonly classification: string | null;
  readonly source: string | null;
}

const LABELS: Readonly<Record<string, keyof WrittenDetails>> = {
  title: "title",
  "report title": "title",
  force: "force",
  classification: "classification",
  marking: "classification",
  "protective marking": "classification",
  source: "source",
};

/** The details found on the "Strands" sheet; null for each that is not there. */
export function reportDetails(head: SheetHead | null): WrittenDetails {
  const found: { -readonly [Key in keyof WrittenDetails]: WrittenDetails[Key] } = {
    title: null,
    force: null,
    classification: null,
    source: null,
  };
  for (const row of head?.values ?? []) {
    row.forEach((raw, column) => {
      const key = LABELS[normalised(String(raw)).replace(/:$/, "")];
      const value = row[column + 1];
      if (key === undefined || value === undefined || found[key] !== null) return;
      const cell = cellOf(value);
      if (cell.kind === "text" || cell.kind === "number") found[key] = String(value).trim();
    });
  }
  return found;
}

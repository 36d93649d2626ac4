import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { ColumnRequest, SheetColumns, SheetHead } from "./grid";
import type { Recognition } from "./tables";
export type * from "./grid";
export type * from "./tables";

const later = (): never => {
  throw new Error("Not written yet");
};

export const recognise: (heads: readonly SheetHead[], options: { readonly by: string | null }) => Recognition = later;
export const strandDefinitions: (head: SheetHead) => {
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
} = later;
export const columnsNeeded: (
  recognition: Recognition,
  definitions: readonly StrandDefinition[] | null,
  by: string | null,
  heads: readonly SheetHead[],
) => readonly ColumnRequest[] = later;
export const columnsFromHead: (head: SheetHead) => SheetColumns = later;
export const defineStrands: (input: {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly given: readonly StrandDefinition[] | null;
  readonly by: string | null;
}) => { readonly definitions: readonly StrandDefinition[]; readonly findings: readonly Finding[] } = later;
export const collect: (input: {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly definitions: readonly StrandDefinition[];
}) => { readonly strands: readonly StrandFigures[]; readonly findings: readonly Finding[] } = later;
export const lastCommonMonth: (strands: readonly StrandFigures[]) => Month | null = later;

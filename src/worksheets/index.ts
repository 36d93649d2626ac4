/** From grids to strand figures: recognise tables, read the strands' definitions, ask for columns, add up. */
export { collect, type CollectInput } from "./collect";
export { columnsNeeded } from "./columns-needed";
export { defineStrands, type DefineInput } from "./define-strands";
export type * from "./grid";
export { recognise } from "./recognise";
export { strandDefinitions, type StrandDefinitions } from "./strand-table";
export { columnsFromHead } from "./table-data";
export type * from "./tables";

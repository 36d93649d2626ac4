/** From grids to strand figures: recognise tables, read the strands' definitions, ask for columns, add up. */
export { collect, type CollectInput } from "./collect";
export { columnsNeeded } from "./columns-needed";
export { defineStrands, type DefineInput, type StrandDefinitions } from "./strands/define-strands";
export type * from "./grid";
export { recognise } from "./recognise";
export { strandDefinitions } from "./strands/strand-table";
export type { GivenStrand, GivenStrands } from "./strands/given-strand";
export { columnsFromHead } from "./table-data";
export type * from "./tables";
export { withWholes } from "./wholes";
export { unnamedTotals } from "./unnamed-totals";

/** From grids to strand figures: recognise tables, read the strands' definitions, ask for columns, add up. */
export { columnsOf, enterTables, figuresOf, recogniseSheets, type RecognisedSheets, type SheetFigures, type StrandSource } from "./figures";
export { columnsNeeded } from "./strands/columns-needed";
export { recognise } from "./recognise/recognise";
export { strandDefinitions } from "./strands/strand-table";
export type * from "./sheets/grid";
export { columnsFromHead } from "./tables/table-data";
export type { GivenStrand, GivenStrands } from "./strands/given-strand";
export type * from "./tables/tables";

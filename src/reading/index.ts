/** From grids to strand figures: recognise tables, read the strands' definitions, ask for columns, add up. */
export { columnsOf, enterTables, figuresOf, recogniseSheets, type RecognisedSheets, type SheetFigures, type StrandSource } from "./figures";
export { columnsNeeded } from "./strands/columns-needed";
export { recognise } from "./recognise/recognise";
export { strandDefinitions } from "./strands/strand-table";
export type * from "./sheets/grid";
export { columnsFromHead } from "./tables/table-data";
export type { GivenStrand, GivenStrands } from "./strands/given-strand";
export type * from "./tables/tables";
export { countsFrom1904 } from "./dates/date-system";
export { MONTH_STARTS } from "./dates/dates";
export { isRateLabel } from "./recognise/layouts/label-fates";
export { cellsOfText, distinctTexts, ledgersByTable } from "./strands/distinct-texts";
export { leftOverFindings } from "./strands/left-over";
export { conditionTest } from "./strands/rules";
export { strandFigures } from "./strands/strand-figures";
export { STRAND_HEADERS, strandTableRows } from "./strands/strand-rows-of";
export type { TableFigures } from "./strands/table-figures";

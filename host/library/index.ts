/*
 * The workbook library that the host stands on, excelts, called "the engine" throughout. No other folder imports it, so that this list
 * is what the host needs of it; test/host/library holds how each of these behaves.
 */
export { dateToExcel, excelToDate, formatCellValue, isDateDisplayFormat, ValueType, Workbook } from "@cj-tech-master/excelts";
export type {
  Alignment,
  Border,
  Borders,
  BorderStyle,
  Cell,
  CellIsRuleType,
  CellValueInput,
  Color,
  Column,
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  DataValidation,
  DataValidationOperator,
  DataValidationWithFormulae,
  ExpressionRuleType,
  Fill,
  Font,
  PageSetup,
  Protection,
  Row,
  Style,
  Table,
  TableColumnProperties,
  ThreadedComment,
  Worksheet,
  WorksheetView,
} from "@cj-tech-master/excelts";
export { unzip, zip } from "@cj-tech-master/excelts/archive";
export { installChartSupport, parseSpPr, parseTxPr } from "@cj-tech-master/excelts/chart";
export type {
  AreaSeries,
  BarChartGroup,
  BarSeries,
  Chart,
  ChartAxis,
  ChartColor,
  ChartLayout,
  ChartLegend,
  ChartLine,
  ChartMarker,
  ChartModel,
  ChartRichText,
  ChartTextProperties,
  ChartTextRun,
  ChartTitle,
  ChartTypeGroup,
  DataLabelEntry,
  DataLabelPosition,
  DataLabels,
  DataPoint,
  DoughnutChartGroup,
  LineSeries,
  ManualLayout,
  NumberCache,
  NumberReference,
  PieChartGroup,
  PieSeries,
  ScatterSeries,
  ShapeProperties,
  StringCache,
  StringReference,
  TickLabelPosition,
  TickMark,
  ValueAxis,
} from "@cj-tech-master/excelts/chart";
export { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
export { attr, findChild, parseXml, SaxParser, walk, xmlDecode, type XmlElement, xmlEncode, XmlParseError } from "@cj-tech-master/excelts/xml";
export type { PackageCheck, PackageProblem } from "./package-check";

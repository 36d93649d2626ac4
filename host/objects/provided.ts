import { bindingDefinitions, bindingExtensions } from "./bindings";
import { chartDefinitions, chartExtensions } from "./charts";
import { commentDefinitions, commentExtensions } from "./comments";
import { customXml } from "./custom-xml";
import type { AnyDefinition, AnyExtension } from "./definition";
import { columnFilterDefinitions, columnFilterExtensions } from "./filters/column";
import { filterDefinitions, filterExtensions } from "./filters/auto-filter";
import { freezePanes } from "./freeze-panes";
import { functionDefinitions, functionExtensions } from "./functions";
import { names } from "./names";
import { pageDefinitions, pageExtensions } from "./page";
import { outlineExtensions } from "./range-outline";
import { relationDefinitions, relationExtensions } from "./range-relations";
import { range } from "./range";
import { rangeAreasDefinitions, rangeAreasExtensions } from "./range-areas";
import { rangeBorders } from "./range-borders";
import { removeDuplicatesResult } from "./range-find";
import { rangeFormat } from "./range-format";
import { pivotDefinitions, pivotExtensions } from "./pivots";
import { propertyDefinitions, propertyExtensions } from "./properties";
import { rangeSort } from "./range-sort";
import { specialCells } from "./range-special";
import { rangeSpill } from "./range-spill";
import { rangeViewDefinitions, rangeViewExtensions } from "./range-view";
import { Registry } from "./registry";
import { ruleDefinitions, ruleExtensions } from "./rules";
import { settings } from "./settings";
import { shapeDefinitions, shapeExtensions } from "./shapes";
import { styleDefinitions, styleExtensions } from "./styles";
import { tableDefinitions, tableExtensions } from "./tables";
import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo, runtime, workbook } from "./workbook";
import { workbookProtection } from "./workbook-protection";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetProtection } from "./worksheet-protection";

/**
 * What the host provides: one list for each file. To add an API, add it to its file; to add a file, add a line here.
 */
const definitions: readonly AnyDefinition[] = [
  workbook,
  application,
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
  runtime,
  worksheetCollection,
  worksheet,
  worksheetProtection,
  freezePanes,
  range,
  ...rangeFormat,
  ...rangeBorders,
  rangeSort,
  removeDuplicatesResult,
  ...rangeAreasDefinitions,
  ...rangeViewDefinitions,
  ...names,
  ...settings,
  ...customXml,
  ...pageDefinitions,
  ...chartDefinitions,
  ...tableDefinitions,
  ...filterDefinitions,
  ...columnFilterDefinitions,
  ...ruleDefinitions,
  ...commentDefinitions,
  ...bindingDefinitions,
  ...functionDefinitions,
  ...relationDefinitions,
  ...styleDefinitions,
  ...propertyDefinitions,
  ...pivotDefinitions,
  ...shapeDefinitions,
  workbookProtection,
];

/** Members that belong to a definition of another file. */
const extensions: readonly AnyExtension[] = [
  ...rangeAreasExtensions,
  specialCells,
  rangeSpill,
  ...rangeViewExtensions,
  ...pageExtensions,
  ...chartExtensions,
  ...tableExtensions,
  ...filterExtensions,
  ...columnFilterExtensions,
  ...ruleExtensions,
  ...commentExtensions,
  ...bindingExtensions,
  ...functionExtensions,
  ...outlineExtensions,
  ...relationExtensions,
  ...styleExtensions,
  ...propertyExtensions,
  ...pivotExtensions,
  ...shapeExtensions,
];

export const registry = new Registry(definitions, extensions);

import { validateXlsxBuffer } from "../../node_modules/@cj-tech-master/excelts/dist/browser/modules/excel/utils/ooxml-validator/index.js";
import { type PackageCheck, soundAsExcelReads } from "./package-check";

/** The engine's own check of packages, as in Node: the engine does not export it, so it is reached by its path. Its version is pinned. */
export const packageCheck: PackageCheck = async (bytes) => soundAsExcelReads(await validateXlsxBuffer(bytes));

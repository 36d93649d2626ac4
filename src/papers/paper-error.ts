/** The report cannot be taken out of the workbook like this. The message is for the analyst. */
export class PaperError extends Error {
  override readonly name = "PaperError";
}

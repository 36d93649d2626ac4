import { ExcelFailure } from "../failure";

/**
 * Writes what belongs to sheets that were written already, so that it is tried once more where it fails. Throws an ExcelFailure with this message where
 * that fails too.
 */
export function triedTwice<T>(write: () => Promise<T>, message: string): Promise<T> {
  return write()
    .catch(write)
    .catch((error: unknown) => {
      if (!(error instanceof ExcelFailure)) throw error;
      throw new ExcelFailure(message, error.code, { cause: error });
    });
}

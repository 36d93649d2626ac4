/** Files cannot be counted, for a reason that the user can act on. Nothing was written. */
export class FilesError extends Error {
  override readonly name = "FilesError";
}

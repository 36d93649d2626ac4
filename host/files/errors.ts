export type HostFileErrorCode =
  | "Missing"
  | "Unreadable"
  | "Empty"
  | "NotAWorkbook"
  | "PasswordProtected"
  | "OldFormat"
  | "OtherFormat"
  | "UnclearText"
  | "TooLarge"
  | "Corrupt"
  | "SameFile"
  | "NotWritable"
  | "Unsound";

/** A file that cannot be opened or saved, and why. */
export class HostFileError extends Error {
  override readonly name = "HostFileError";
  constructor(
    readonly code: HostFileErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** "16,385". */
export const counted = (count: number): string => count.toLocaleString("en-GB");

/** Known by its code: in tests, Node's own errors are of another realm's `Error`. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { readonly code: string } =>
  typeof error === "object" && error !== null && typeof (error as NodeJS.ErrnoException).code === "string";

const WORDS: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder. Give a file that is in it",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EACCES: "permission is denied, or another program has it open",
  EPERM: "permission is denied, or another program has it open",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EBUSY: "another program has it open. Close it there, or use a copy",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};

/** What a system error says, in words. */
export const reason = (error: unknown): string => (isSystemError(error) ? (WORDS[error.code] ?? error.message) : String(error));

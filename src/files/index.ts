/** Records in files that were chosen in a page: counted there as `extract` counts them, without a database. */
export { countFiles, type CountedFiles } from "./count-files";
export type { FilesQuestion, FilesSaid, RecordsDoubt } from "./files-said";
export { reportedInFile } from "./reported-in-file";
export type { FilesProgress } from "./progress";

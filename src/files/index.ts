/** Records in files that were chosen in a page: counted there as `extract` counts them, without a database. */
export { countFiles, type CountedFiles, type FilesProgress, type FilesQuestion, type FilesSaid, type RecordsDoubt } from "./count-files";

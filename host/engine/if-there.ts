/** A value that the engine's types promise, but that a workbook from a file may lack. */
export const ifThere = <T>(value: T): T | undefined => value;

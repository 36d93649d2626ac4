import { listed, listedSome } from "../domain/text";

/** A column of a file: what its cells are. */
export interface ColumnOfFile {
  /** As a sheet would head it. */
  readonly name: string;
  readonly kind: "text" | "date";
  /** True where its texts are numbers. */
  readonly isNumber: boolean;
}

/** A column of all files together. */
export interface ColumnOfAll extends ColumnOfFile {
  /** The files that do not have it. */
  readonly missingIn: readonly string[];
}

/** A column cannot be read by one rule in all files. */
export class ColumnsApartError extends Error {
  override readonly name = "ColumnsApartError";
}

/**
 * Each column once. Throws a ColumnsApartError for one that some files have as dates and others as text: the two would be read by different
 * rules.
 */
export function columnsTogether(
  files: readonly { readonly path: string; readonly columns: readonly ColumnOfFile[] }[],
): readonly ColumnOfAll[] {
  const known = new Map<string, { readonly column: ColumnOfFile; readonly file: string; readonly has: string[] }>();
  for (const { path: file, columns } of files) {
    for (const column of columns) {
      const before = known.get(column.name);
      if (before && before.column.kind !== column.kind)
        throw new ColumnsApartError(
          `“${column.name}” is a ${before.column.kind} in ${before.file}, and a ${column.kind} in ${file}. Make it the same in all files, or leave that file out.`,
        );
      if (before) before.has.push(file);
      else known.set(column.name, { column, file, has: [file] });
    }
  }
  return [...known.values()].map(({ column: { name, kind, isNumber }, has }) => ({
    ...{ name, kind, isNumber },
    missingIn: files.map(({ path: file }) => file).filter((file) => !has.includes(file)),
  }));
}

const MOST_NAMED = 3;

/** The columns that some files lack, in words; null where all have the same. */
export function columnsApartText(columns: readonly Pick<ColumnOfAll, "name" | "missingIn">[]): string | null {
  const apart = columns.filter(({ missingIn }) => missingIn.length > 0);
  if (apart.length === 0) return null;
  const texts = apart.slice(0, MOST_NAMED).map(({ name, missingIn }) => `“${name}” in ${listedSome(missingIn, MOST_NAMED)}`);
  return `The files do not have the same columns. Missing are ${listed(texts)}. Make them alike, or name only those that are.`;
}

/** As a sheet heads a column without a name. */
export function columnName(header: string, at: number): string {
  const name = header.replace(/\s+/g, " ").trim();
  return name === "" ? `Column ${at + 1}` : name;
}

/** Why a file whose columns have these names cannot be read; null where it can. */
export function sameNameText(file: string, names: readonly string[]): string | null {
  const twice = names.find((name, at) => names.slice(0, at).some((other) => other.toLowerCase() === name.toLowerCase()));
  return twice === undefined ? null : `${file} has two columns “${twice}”. Give each a name of its own.`;
}

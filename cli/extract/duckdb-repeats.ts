import { DUCKDB } from "../../src/records";
import type { ReadFile } from "./duckdb-files";
import type { RecordsEngine } from "./engine";

const FILE = DUCKDB.column("strand file number");

/** The records of files that do not count because another one has their reference: none until they are left out. */
export function repeatedIn(files: readonly Pick<ReadFile, "numbered">[]) {
  let isOut = false;
  const numbered = files.map((file, at) => `SELECT *, ${at} AS ${FILE} FROM (${file.numbered})`).join(" UNION ALL BY NAME ");
  return {
    async leaveOut(
      select: RecordsEngine["select"],
      ...[by, references, { from, month }]: Parameters<NonNullable<RecordsEngine["once"]>>
    ): Promise<number> {
      const order = [FILE, "record_number"].map((name) => `${name} ${by === "first" ? "ASC" : "DESC"}`).join(", ");
      const repeated = references.map((reference) => {
        const placed = `SELECT ${FILE}, record_number, row_number() OVER (PARTITION BY ${reference} ORDER BY ${order}) AS place`;
        return `SELECT ${FILE}, record_number FROM (${placed} FROM ${from(`(${numbered})`)} WHERE ${month} > 0 AND ${reference} <> '') WHERE place > 1`;
      });
      await select(`CREATE OR REPLACE TEMP TABLE repeats AS ${repeated.join(" UNION ")}`);
      const keys = `${FILE}, record_number`;
      await select(
        `CREATE OR REPLACE TEMP VIEW records AS SELECT * EXCLUDE (${keys}) FROM (${numbered}) ANTI JOIN repeats USING (${keys})`,
      );
      isOut = true;
      return Number((await select("SELECT count(*) FROM repeats"))[0]![0]);
    },
    /** A condition that leaves them out of a file's records. */
    and: (at: number) => (isOut ? ` AND record_number NOT IN (SELECT record_number FROM repeats WHERE ${FILE} = ${at})` : ""),
  };
}

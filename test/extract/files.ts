import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { exampleRecords } from "../../scripts/examples/records";

/** A folder of a test's own. */
export function folder(): string {
  return mkdtempSync(path.join(tmpdir(), "extract-"));
}

export const HEADERS = ["Crime ref", "Date reported", "Offence", "District", "Weapon", "Outcome"] as const;

/** The records of the example workbook, with their days as ISO dates. */
export function exampleRows(): readonly (readonly string[])[] {
  return exampleRecords().map(({ reference, day, offence, district, weapon, outcome }) => [
    reference,
    isoDay(day),
    offence,
    district,
    weapon,
    outcome,
  ]);
}

export function isoDay(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

export function csv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[headers, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** Writes a text, packed where its name ends in .gz; returns its path. */
export function written(at: string, name: string, text: string): string {
  const file = path.join(at, name);
  writeFileSync(file, name.endsWith(".gz") ? gzipSync(text) : text);
  return file;
}

/** Runs statements in DuckDB, to make files of other kinds. */
export async function duckdb(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

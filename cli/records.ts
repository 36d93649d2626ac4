import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { longMonth } from "../src/domain/month";
import type { StrandDefinition } from "../src/domain/strand";
import { counted as countedText, normalised } from "../src/domain/text";
import { writePlainSheet } from "../src/excel/write/plain-sheet";
import { valueOf } from "../src/reading/texts";
import { categoryNamed, offenceColumns } from "../src/reading/tables";
import { conditionSql, rulesSql, saidSql } from "../src/records";
import { ArgumentsError, EXIT, refuseOwn, type Surroundings } from "./command";
import { SourceError } from "./extract/engine";
import { readSource, type ReadSource } from "./extract/read-source";
import { nameHint } from "./name-hint";
import { progressView, type ProgressView } from "./progress";
import type { JsonRecords, RecordsArguments } from "./records-arguments";
import { readStrandsFile } from "./strands-file";
import { findingLines } from "./summary";

/** A list that nobody reads, and that Excel is slow to open. */
const MOST = 50_000;

/** Lists the records behind a figure; returns the exit code. */
export async function records(args: RecordsArguments, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, interrupted } = surroundings;
  const view = progressView(args.quiet ? null : stderr);
  const signal = interrupted?.();
  let result: JsonRecords;
  try {
    result = await list(args, view, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    stderr.write("Stopped. Nothing was written.\n");
    return EXIT.stopped;
  } finally {
    view.stop();
  }
  if (args.json) stdout.write(`${JSON.stringify(result)}\n`);
  else if (result.output === null) stderr.write(`${findingLines(result.findings)}\n\nNothing was written.\n`);
  else if (!args.quiet)
    stdout.write(`${args.strand}, ${longMonth(args.month)}: ${countedText(result.records, "record")}.\n\nSaved to ${result.output}\n`);
  return result.output === null ? EXIT.stopped : EXIT.done;
}

async function list(args: RecordsArguments, view: ProgressView, signal?: AbortSignal): Promise<JsonRecords> {
  if (!args.isTable) refuseOwn(args.out, args.source, "a file");
  if (args.strands !== null) refuseOwn(args.out, args.strands, "a file");
  const strandsFrom = args.strands === null ? null : await readStrandsFile(args.strands);
  const source = await readSource(args, strandsFrom, { signal, progress: view.show });
  const { engine, table, dates, asked } = source;
  try {
    if (table === null || dates === null || asked.some(({ severity }) => severity === "error"))
      return { output: null, records: 0, findings: asked };
    const holds = strandSql(source, strandNamed(args, source));
    const found = await engine.records(dates.from, `${dates.month} = ${args.month} AND ${holds}`, MOST + 1);
    if (found.length > MOST)
      throw new SourceError(`These are more than ${MOST.toLocaleString("en-GB")} records. Name a strand that counts fewer of them.`);
    const host = await openHost();
    await writePlainSheet(host.run, {
      ...{ sheet: "Records behind", isFirst: true, title: `${args.strand}, ${longMonth(args.month)}` },
      note: `${countedText(found.length, "record")} of ${args.source}`,
      headers: ["File", "Row", ...engine.columns.map(({ name }) => name)],
      rows: found.map(({ where, row, cells }) => [
        args.isTable ? where : path.relative(path.dirname(args.source), where),
        row ?? "",
        ...cells,
      ]),
      formats: ["@", "0", ...engine.columns.map(() => "@")],
      widths: [120, 48, ...engine.columns.map(() => 96)],
    });
    view.show({ step: "saving" });
    await mkdir(path.dirname(args.out), { recursive: true });
    await host.save(args.out);
    return { output: args.out, records: found.length, findings: asked };
  } finally {
    await engine.close();
  }
}

/** The strand of a name. Without a "Strands" table, each value of the chosen column, or of the offences, is one. */
function strandNamed({ strand, strands, by }: RecordsArguments, { table, definitions }: ReadSource): Pick<StrandDefinition, "rules"> {
  const named = definitions.find((definition) => normalised(definition.strand) === normalised(strand));
  if (named) return named;
  if (strands !== null)
    throw new ArgumentsError(
      `No strand is called “${strand}”. ${nameHint(
        strand,
        definitions.map((each) => each.strand),
      )}`,
    );
  // The first records need not have all values.
  const column = by ?? offenceColumns(table!).columns[0]?.header;
  if (column === undefined) throw new ArgumentsError("Say with --by which column's value the strand is.");
  return { rules: [{ sheets: [], conditions: [{ column, values: [valueOf(strand)], except: [] }] }] };
}

function strandSql({ engine: { dialect }, table }: ReadSource, { rules }: Pick<StrandDefinition, "rules">): string {
  const textOf = (header: string) => dialect.normalised(dialect.orBlank(dialect.column(header)));
  const holds = rulesSql(rules, (condition) => conditionSql(dialect, textOf(categoryNamed(table!, condition.column)!.header), condition));
  // The analyst's answers about a column's values hold for every strand.
  const said = table!.categories.flatMap(({ column, header }) => {
    const own = table!.said.values.filter((note) => note.column === column);
    return saidSql(dialect, textOf(header), own);
  });
  return [holds, ...said].join(" AND ");
}

import { monthToSerial } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import { targetText } from "../../domain/target";
import { oneLine } from "../../domain/text";
import { periodChoiceText } from "../texts/report-periods";
import { valueOf } from "../texts/patterns";

/** The columns of every "Strands" table that the add-in writes. */
const STRAND_HEADERS = [
  "Section",
  "Strand",
  "Measure",
  "Lead",
  "Sheet",
  "Column",
  "Values",
  "Except",
  "Column 2",
  "Values 2",
  "Favourable",
  "Period end",
  "Period",
  "Target",
] as const;

/** Those that it has too where a strand says which of its offences are solved. */
const SOLVED_HEADERS = ["Solved column", "Solved values"];

/** The headers over these strands' rows. */
export function strandHeaders(definitions: readonly StrandDefinition[]): readonly string[] {
  return [...STRAND_HEADERS, ...(saySolved(definitions) ? SOLVED_HEADERS : []), ...(sayCounted(definitions) ? ["Counted by"] : [])];
}

function saySolved(definitions: readonly StrandDefinition[]): boolean {
  return definitions.some(({ solved }) => solved !== undefined);
}

function sayCounted(definitions: readonly StrandDefinition[]): boolean {
  return definitions.some(({ countedBy }) => countedBy !== undefined);
}

/** Strands as rows of the table: one for each rule, the strand's own fields in the first. */
export function strandTableRows(definitions: readonly StrandDefinition[]): readonly (readonly (string | number)[])[] {
  const [hasSolved, hasCounted] = [saySolved(definitions), sayCounted(definitions)];
  return definitions.flatMap((definition) => {
    const all = definition.rules.length > 0 ? definition.rules : [{ sheets: [], conditions: [] }];
    return all.map(({ sheets, conditions: [first, second] }, index) => {
      const [section, measure, lead, ...last] = index === 0 ? ownCells(definition) : NOTHING;
      return [
        section,
        definition.strand,
        measure,
        lead,
        sheets.join("; "),
        first?.column ?? "",
        listedValues(first?.values),
        listedValues(first?.except),
        second?.column ?? "",
        listedValues(second?.values),
        ...last,
        ...(hasSolved ? solvedCells(index === 0 ? definition.solved : undefined) : []),
        ...(hasCounted ? [index === 0 ? countedCell(definition.countedBy) : ""] : []),
      ];
    });
  });
}

type OwnCells = readonly [section: string, measure: string, lead: string, ...others: (string | number)[]];

const NOTHING: OwnCells = ["", "", "", "", "", "", ""];

/** What a strand says once, whatever its rules. */
function ownCells({ section, measure, lead, favourable, periodEnd, period, target }: StrandDefinition): OwnCells {
  return [
    section ?? "",
    measure,
    lead ?? "",
    favourable ?? "",
    periodEnd === null ? "" : monthToSerial(periodEnd),
    period === undefined ? "" : periodChoiceText(period),
    targetCell(target),
  ];
}

function solvedCells(solved: StrandDefinition["solved"]): readonly string[] {
  return [solved?.column ?? "", listedValues(solved?.values)];
}

/** Which systems' records count, as one cell says it. */
function countedCell(countedBy: StrandDefinition["countedBy"]): string {
  if (!countedBy) return "";
  const { says, systems, byReference } = countedBy;
  return says === "one" ? systems[0]! : `${says}${byReference ? ", by reference" : ""}`;
}

/** A target as one cell; those of months have a sheet of their own. */
function targetCell(target: StrandDefinition["target"]): string {
  return target && target.kind !== "monthly" ? targetText(target) : "";
}

/** Values as one cell. */
function listedValues(values: readonly string[] = []): string {
  return values.map(withoutParting).join("; ");
}

/** A text of the data as one of the values of a cell. */
export function listedValue(text: string): string {
  return withoutParting(valueOf(text));
}

/** A ; within a value would split it, so it is replaced by a wildcard. */
function withoutParting(value: string): string {
  return value.replaceAll(";", "*");
}

/** The values of a cell: "Robbery, personal; Robbery, business" are two. */
export function valuesIn(text: string): readonly string[] {
  return text
    .split(/[;\r\n]+/)
    .map((value) => oneLine(value))
    .filter((value) => value !== "");
}

import { InvalidArgumentError, type Command } from "commander";
import type { SolvedRule } from "../src/domain/solved";
import { valuesIn } from "../src/reading";
import { STANDARD_COLUMNS, type ReportOptions, type StandardColumn } from "../src/report/report-options";

/** What the arguments say of what stands beside each strand's totals. */
export type GivenColumns = Partial<Pick<ReportOptions, "columns" | "solved" | "contributions" | "contributionsOf">>;

/** The command with the options for what stands beside each strand's totals. */
export function withColumns(command: Command): Command {
  return command
    .option("--columns <names>", `what strands have beside their totals: ${STANDARD_COLUMNS.join(", ")}; “none” for nothing`, columns)
    .option(
      "--solved <values>",
      "which offences are solved, as “Outcome=Charged; Cautioned”, or as “Outcome” where its values say so",
      solved,
    )
    .option(
      "--contributions <column>",
      "where each strand’s difference comes from, by the values of this column, as “District”, or of two, “District; Offence”",
    )
    .option("--contributions-of <strand...>", "the strands of which --contributions is said, by name (all)");
}

function columns(text: string): readonly StandardColumn[] {
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  if (names.length === 1 && names[0] === "none") return [];
  const isKnown = (name: string): name is StandardColumn => (STANDARD_COLUMNS as readonly string[]).includes(name);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” is none of them. Give ${STANDARD_COLUMNS.join(", ")}, or none.`);
  return names.filter(isKnown);
}

function solved(text: string): SolvedRule {
  const at = text.indexOf("=");
  const [column, values] = at < 0 ? [text.trim(), []] : [text.slice(0, at).trim(), valuesIn(text.slice(at + 1))];
  if (column === "" || (at >= 0 && values.length === 0))
    throw new InvalidArgumentError("Give a column and its values that are solved, such as “Outcome=Charged; Cautioned”.");
  return { column, values };
}

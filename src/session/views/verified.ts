import { counted } from "../../domain/text";
import { faultLine } from "../../verify/fault";
import type { Outcome } from "../pane-state";

/** What checking the report against its own months came to. */
export function verifiedText({ sheet, cells, charts, months, faults }: Extract<Outcome, { kind: "verified" }>) {
  const of = `${counted(cells, "cell")} and ${counted(charts, "chart")}`;
  if (faults.length === 0)
    return {
      intent: "success" as const,
      title: "The report agrees with its months.",
      text: `${of} on “${sheet}” and its data are what the ${counted(months, "month")} come to.`,
    };
  return {
    intent: "error" as const,
    title: `${counted(faults.length, "fault")} in the report.`,
    text: "Build it again to put its sheets right. Your commentary stays.",
    lines: [{ text: `Among ${of}:`, more: faults.map(faultLine) }],
  };
}

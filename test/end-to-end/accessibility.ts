import AxeBuilder from "@axe-core/playwright";
import type { OpenWorkbench } from "../workbench/page";

/** What axe finds wrong with the pane, a line each; by some rules only where they are named. */
export async function faultsOf({ page }: OpenWorkbench, only?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include(["iframe", "#pane"]);
  const { violations } = await (only ? axe.withRules([...only]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" | ")
        .slice(0, 300)}`,
  );
}

import axe from "axe-core";
import type { OpenWorkbench } from "../workbench/page";

/** What axe finds wrong with the pane, a line each; by some rules only where they are named. */
export async function faultsOf({ page }: OpenWorkbench, only?: readonly string[]): Promise<readonly string[]> {
  const element = await page.locator("iframe").elementHandle();
  const frame = (await element.contentFrame())!;
  // As text: axe's own package for playwright brings all results over, of what is right too, which takes four times as long.
  if (!(await frame.evaluate("typeof axe === 'object'"))) await frame.evaluate(axe.source);
  const options = { resultTypes: ["violations"], ...(only ? { runOnly: [...only] } : {}) };
  // A colour half-way from one theme to the other is in neither.
  await frame.evaluate("document.getAnimations().filter((each) => each instanceof CSSTransition).forEach((each) => each.finish())");
  return frame.evaluate(`axe.run("#pane", ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ").slice(0, 300)))`);
}

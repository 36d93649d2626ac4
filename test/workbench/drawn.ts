import type { OpenWorkbench } from "./page";

/** A text that the grid has drawn on its canvas, and where: pixels from the canvas's corner. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

// As text: what compiles the tests would give the browser functions that it does not have.
const LISTEN = `if (!window.drawnTexts) {
  window.drawnTexts = [];
  const draw = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const at = this.getTransform().transformPoint({ x, y });
    if (this.canvas.isConnected) window.drawnTexts.push({ text: String(text), x: Math.round(at.x), y: Math.round(at.y) });
    return draw.apply(this, arguments);
  };
}`;

/** The texts of the grid's cells as they are drawn now. The heads of rows and columns are among them. */
export async function drawnTexts({ page }: OpenWorkbench): Promise<readonly DrawnText[]> {
  await page.evaluate(LISTEN);
  await page.evaluate("window.drawnTexts.length = 0; window.dispatchEvent(new Event('resize'))");
  // The grid draws within a frame or two.
  await page.evaluate("new Promise((resolve) => setTimeout(resolve, 150))");
  return page.evaluate("window.drawnTexts");
}

/** The same, without where. */
export const drawnWords = async (bench: OpenWorkbench): Promise<readonly string[]> =>
  (await drawnTexts(bench)).map(({ text }) => text.trim());

/** The brightest and the darkest that a piece of the grid's canvas has, from 0 to 255. */
export const brightness = (
  { page }: OpenWorkbench,
  x: number,
  y: number,
  width: number,
  height: number,
): Promise<readonly [least: number, most: number]> =>
  page.evaluate(`(() => {
    const copy = Object.assign(document.createElement("canvas"), { width: ${width}, height: ${height} }).getContext("2d", { willReadFrequently: true });
    copy.drawImage(document.querySelector(".fortune-sheet-canvas"), ${-x}, ${-y});
    const colours = copy.getImageData(0, 0, ${width}, ${height}).data.filter((value, index) => index % 4 < 3);
    return [Math.min(...colours), Math.max(...colours)];
  })()`);

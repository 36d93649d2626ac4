import type { Hooks } from "@fortune-sheet/core";
import type { ThemeName } from "../../theme";
import type { Box } from "./paint-text";

/** The colours of the heads of rows and columns. */
interface HeadColours {
  readonly ground: string;
  readonly text: string;
  readonly line: string;
}

/** Cells are white in both themes, as in Excel. */
const COLOURS: Readonly<Record<ThemeName, HeadColours>> = {
  light: { ground: "#ffffff", text: "#1f1f1f", line: "#dfdfdf" },
  dark: { ground: "#292929", text: "#d6d6d6", line: "#4a4a4a" },
};

const FONT = "13px Arial, sans-serif";
/** Invisible lines have a pixel of their own. */
const UNSEEN = 3;

/** Paints the heads of rows and columns in the page's colours: the grid's own are white in every theme. */
export class HeadPainter {
  private theme: ThemeName = "light";

  constructor(private readonly isUnseen: (row: number) => boolean) {}

  readonly setTheme = (theme: ThemeName): void => void (this.theme = theme);

  readonly hooks: Pick<Hooks, "beforeRenderRowHeaderCell" | "beforeRenderColumnHeaderCell"> = {
    // Hidden rows have no height, but the grid would draw a line for each of them.
    beforeRenderRowHeaderCell: (number, row, top, width, height, canvas) =>
      !this.isUnseen(row) && height > UNSEEN && this.paint(number, { left: 0, top, width, height: height - 2 }, canvas),
    beforeRenderColumnHeaderCell: (letters, _column, left, width, height, canvas) =>
      width > UNSEEN && this.paint(letters, { left, top: 0, width, height }, canvas),
  };

  private paint(text: string, { left, top, width, height }: Box, canvas: CanvasRenderingContext2D): false {
    const { ground, text: ink, line } = COLOURS[this.theme];
    canvas.save();
    canvas.fillStyle = ground;
    canvas.fillRect(left, top, width, height);
    canvas.fillStyle = line;
    canvas.fillRect(left + width - 1, top, 1, height);
    canvas.fillRect(left, top + height - 1, width, 1);
    canvas.fillStyle = ink;
    canvas.font = FONT;
    canvas.textAlign = "center";
    canvas.textBaseline = "middle";
    canvas.fillText(text, left + width / 2, top + height / 2);
    canvas.restore();
    return false;
  }
}

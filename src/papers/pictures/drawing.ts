import { escapedAnywhere } from "../../domain/xml-text";
import { textWidth } from "../../report/layout/text-size";
import { labelled } from "../outline/shown";
import type { PaperChart, PaperColours } from "../paper";

/** Letters of charts, in points, as on the sheet. */
export const LETTERS = { title: 9, axis: 8 } as const;

/** Where the values are drawn, in points from the upper left. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the parts of a drawing need. */
export interface Drawing {
  readonly chart: PaperChart;
  readonly colours: PaperColours;
  readonly plot: Plot;
}

interface WordsPlace {
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly colour: string;
  /** Which part of the words is at `x`. */
  readonly anchor?: "start" | "middle" | "end";
}

export function words(text: string, { x, y, colour, anchor = "start" }: WordsPlace): string {
  return `<text x="${at(x)}" y="${at(y)}" font-size="${LETTERS.axis}" fill="${colour}" text-anchor="${anchor}">${escapedAnywhere(text)}</text>`;
}

export function rectangle({ left, top, width, height }: Plot, colour: string): string {
  return `<rect x="${at(left)}" y="${at(top)}" width="${at(width)}" height="${at(height)}" fill="${colour}"/>`;
}

/** A line across, or down. */
export function rule(from: readonly [number, number], to: readonly [number, number], colour: string): string {
  return `<line x1="${at(from[0])}" y1="${at(from[1])}" x2="${at(to[0])}" y2="${at(to[1])}" stroke="${colour}" stroke-width="0.75"/>`;
}

/** A hundredth of a point is enough. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** How much room the longest of these labels takes. */
export function labelRoom(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, LETTERS.axis)));
}

/** The label at the end of a bar; "" in a chart without. */
export function labelOf({ labels }: PaperChart, value: number): string {
  return labels === null ? "" : labelled(value, labels);
}

/** The words in lines of at most this many points; a word that is wider has a line to itself. */
export function linesWithin(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && textWidth(longer, LETTERS.axis) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Slides are 13.33 by 7.5 inches; all places are in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const FONT = "Arial";
export const LANGUAGE = "en-GB";
export const SLIDE = { width: 13.33, side: 0.6, top: 1.25, bottom: 6.85 } as const;
export const WIDTH = SLIDE.width - 2 * SLIDE.side;

/** A colour as the library takes it. */
export function plain(colour: string): string {
  return colour.slice(1);
}

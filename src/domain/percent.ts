/** The minus sign of a fall: the hyphen that cells have, or a real minus in text on a screen. */
export type MinusSign = "-" | "−";

/** "+21.5%" for 0.215. A value that rounds to zero has no sign: "0.0%". */
export function percentText(fraction: number, minus: MinusSign): string {
  // Rounded on the 15 digits that Excel keeps, so that 0.0015 is 0.2% here as in a cell.
  const tenths = Math.round(Number((Math.abs(fraction) * 1000).toPrecision(15)));
  const sign = tenths === 0 ? "" : fraction > 0 ? "+" : minus;
  return `${sign}${(tenths / 10).toFixed(1)}%`;
}

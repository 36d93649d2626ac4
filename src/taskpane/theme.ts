import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** The colours that Office gives its panes, as far as they are looked at. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/** The theme that goes with Office's own, dark or light; where Office does not say, as in Excel on the web at times, what the system prefers. In high contrast the browser puts the system's colours in place of either's. */
export function themeFor(office: OfficeColours | undefined, prefersDark: boolean): Theme {
  return (office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor) ?? prefersDark) ? webDarkTheme : webLightTheme;
}

/** True for a colour darker than the middle grey, by its relative brightness (ITU-R BT.601); null for what is no colour. */
function isDark(colour: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? "");
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

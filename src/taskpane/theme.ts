import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** The colours that Office gives its panes, as far as they are used. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/**
 * The theme that matches Office's own, dark or light. Where Office does not say, as sometimes in Excel on the web, the system's preference.
 * In high contrast the browser replaces both with the system's colours.
 */
export function themeFor(office: OfficeColours | undefined, prefersDark: boolean): Theme {
  return (office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor) ?? prefersDark) ? webDarkTheme : webLightTheme;
}

/**
 * True for a colour darker than middle grey, by its relative brightness (ITU-R BT.601); null for a text that is not a
 * colour.
 */
function isDark(colour: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? "");
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

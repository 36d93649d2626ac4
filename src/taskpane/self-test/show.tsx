import type { Theme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { STYLE } from "./style";
import { SelfTestPage, type SelfTestPageProps } from "./self-test-page";

export interface ShowOptions extends Omit<SelfTestPageProps, "onLeave"> {
  readonly theme: Theme;
}

/**
 * Shows the self-test in place of the pane; resolves when it is left. A bundle of its own (scripts/build/self-test-bundle.js), with the
 * code that it needs from the pane and without Fluent: sharing parts with the pane's bundle would make that larger for everyone.
 */
export function showSelfTest({ theme, ...props }: ShowOptions): Promise<void> {
  const style = Object.assign(document.createElement("style"), { textContent: STYLE });
  const place = Object.assign(document.createElement("div"), { className: "self-test" });
  for (const [name, colour] of Object.entries(coloursOf(theme))) place.style.setProperty(`--${name}`, colour);
  document.head.append(style);
  document.body.append(place);
  const root = createRoot(place);
  return new Promise((left) => {
    const leave = () => {
      root.unmount();
      place.remove();
      style.remove();
      left();
    };
    root.render(<SelfTestPage {...props} onLeave={leave} />);
  });
}

function coloursOf(theme: Theme): Readonly<Record<string, string>> {
  return {
    back: theme.colorNeutralBackground1,
    text: theme.colorNeutralForeground1,
    quiet: theme.colorNeutralForeground3,
    line: theme.colorNeutralStroke1,
    focus: theme.colorStrokeFocus2,
    primary: theme.colorBrandBackground,
    onPrimary: theme.colorNeutralForegroundOnBrand,
    well: theme.colorStatusSuccessBackground1,
    wrong: theme.colorStatusWarningBackground1,
  };
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    appearance: "none",
    border: 0,
    borderBottom: "3px solid transparent",
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    padding: "10px 8px 7px",
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    // High contrast shows transparent borders too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly content: ReactNode }[];
  readonly chosen: Value;
  /** The id of the panel that all tabs show. */
  readonly panel: string;
  readonly onChoose: (value: Value) => void;
}

/**
 * Tabs in the pattern of the ARIA Authoring Practices: one stop of the Tab key, arrows between them, Home and End. Fluent's own tabs
 * bring a focus manager that is too heavy for the pane's size limit (decision 8).
 */
export function Tabs<Value extends string>({ label, tabs, chosen, panel, onChoose }: TabsProps<Value>): ReactNode {
  const styles = useStyles();
  const at = tabs.findIndex(({ value }) => value === chosen);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const { value } = tabs[(target + tabs.length) % tabs.length]!;
    onChoose(value);
    document.getElementById(tabId(value))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ value, content }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={tabId(value)}
          aria-controls={panel}
          aria-selected={value === chosen}
          tabIndex={value === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, value === chosen && styles.chosen)}
          onClick={() => onChoose(value)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}

export function tabId(value: string): string {
  return `tab-${value}`;
}

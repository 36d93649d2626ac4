import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: { cursor: "pointer", padding: "4px 0", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  small: { padding: 0, fontSize: tokens.fontSizeBase200 },
});

export interface MoreProps {
  readonly title: string;
  readonly isSmall?: boolean;
  /** Whether it is open to begin with. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What is folded into one line until it is opened. It is the browser's own, which every keyboard and screen reader knows. */
export function More({ title, isSmall = false, isOpen = false, onToggle, className, children }: MoreProps): ReactNode {
  const styles = useStyles();
  return (
    <details className={className} open={isOpen || undefined} onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary className={mergeClasses(styles.title, isSmall && styles.small)}>{title}</summary>
      {children}
    </details>
  );
}

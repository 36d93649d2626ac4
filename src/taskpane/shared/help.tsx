import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Whom to ask when the pages have no answer; the build fills it in. */
declare const SUPPORT_PAGE: string;

const PAGES = [
  ["help/guide.html", "The guide"],
  ["help/first-hour.html", "Your first hour"],
  ["help/strands-table.html", "The “Strands” table"],
  ["help/worksheets.html", "Worksheets as they are"],
  ["help/checks.html", "All checks"],
  ["help/glossary.html", "Glossary"],
  [SUPPORT_PAGE, "Support"],
] as const;

const useStyles = makeStyles({
  list: { listStyleType: "none", display: "flex", flexWrap: "wrap", gap: "2px 14px", margin: "2px 0 8px", padding: 0 },
  link: { color: tokens.colorBrandForegroundLink, "@media (forced-colors: active)": { color: "LinkText" } },
});

/** Pages that open in the browser; they are on the pane's own server. */
export function HelpLinks(): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label="Help">
      <Text weight="semibold">Help</Text>
      <ul className={styles.list}>
        {PAGES.map(([page, words]) => (
          <li key={page}>
            <HelpLink page={page}>{words}</HelpLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface HelpLinkProps {
  readonly page: string;
  readonly children: ReactNode;
}

/** A page that opens in the browser. */
export function HelpLink({ page, children }: HelpLinkProps): ReactNode {
  const styles = useStyles();
  return (
    <a className={styles.link} href={page} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

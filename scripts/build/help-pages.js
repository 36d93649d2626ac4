const { readFileSync } = require("node:fs");
const path = require("node:path");

/** The pages of docs/ that analysts read, in the order of the page's own list. */
const PAGES = {
  guide: "The guide",
  "first-hour": "Your first hour",
  worksheets: "Worksheets as they are",
  "strands-table": "The “Strands” table",
  checks: "All checks",
  messages: "What findings say",
  "report-sheet": "The report sheet",
  measures: "Measures",
  verdicts: "What stands out",
  "small-numbers": "Small numbers",
  verify: "Verifying a report",
  guard: "Guarding a sheet",
  glossary: "Glossary",
  "known-limits": "Known limits",
};

/** The text between these comments, and any other comment. */
const COMMAND_LINE = /<!-- command line -->.*?<!-- \/command line -->|<!--.*?-->/gs;

/**
 * Makes help/NAME.html beside the pane from docs/NAME.md, with the pictures and examples that it needs: the guide is on the add-in's own
 * server. Text for the command line only, between the comments "command line", is left out. Links between these pages lead to the pages;
 * the targets of other links are not on the add-in's server, so those stay as text.
 */
class HelpPages {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage }, async () => {
        // An ES module, which older Nodes cannot require.
        const { Marked } = await import("marked");
        const docs = path.join(compiler.context, "docs");
        const files = new Set();
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        for (const [name, title] of Object.entries(PAGES)) {
          const file = path.join(docs, `${name}.md`);
          compilation.fileDependencies.add(file);
          emit(`help/${name}.html`, pageOf(Marked, name, title, readFileSync(file, "utf8").replace(COMMAND_LINE, ""), files));
        }
        for (const beside of files) {
          const file = path.join(compiler.context, beside);
          compilation.fileDependencies.add(file);
          emit(`help/${beside.replace(/^(docs|examples)\//, "")}`, readFileSync(file));
        }
      });
    });
  }
}

/** The meanings of the pane's words, by word, as in docs/glossary.md. */
function glossary(root) {
  const rows = readFileSync(path.join(root, "docs", "glossary.md"), "utf8").matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm);
  return Object.fromEntries([...rows].slice(1).map(([, word, meaning]) => [word, meaning.trim()]));
}

function pageOf(Marked, name, title, text, files) {
  const renderer = {};
  renderer.heading = function ({ tokens, depth, text: words }) {
    const id = words
      .toLowerCase()
      .replace(/[^\p{L}\d\s-]/gu, "")
      .replace(/\s+/g, "-");
    return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  };
  renderer.link = function ({ href, tokens }) {
    const words = this.parser.parseInline(tokens);
    const [, page, part = ""] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
    if (page !== undefined && page in PAGES) return `<a href="${page}.html${part}">${words}</a>`;
    if (/^\.\.\/examples\/[\w-]+\.xlsx$/.test(href)) {
      files.add(href.slice("../".length));
      return `<a href="${path.posix.basename(href)}">${words}</a>`;
    }
    return href.startsWith("#") ? `<a href="${href}">${words}</a>` : words;
  };
  renderer.image = ({ href, text: words }) => {
    files.add(`docs/${href}`);
    return `<img src="${href}" alt="${words.replaceAll('"', "&quot;")}" loading="lazy" />`;
  };
  const list = Object.entries(PAGES).map(([page, words]) =>
    page === name ? `<li aria-current="page">${words}</li>` : `<li><a href="${page}.html">${words}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Strand Report: ${title}</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Help"><ul>${list.join("")}</ul></nav>
<main>
${new Marked({ renderer, gfm: true }).parse(text)}</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 "Segoe UI", Arial, sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; color: #242424; background: #fff; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0 0 .75rem; border-bottom: 1px solid #d1d1d1; }
a { color: #0f5a9e; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; margin-top: 1.75rem; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border: 1px solid #d1d1d1; }
code { font-family: Consolas, monospace; background: #f3f3f3; padding: 0 .2em; }
pre { overflow-x: auto; background: #f3f3f3; padding: .6rem; }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #1f1f1f; }
  a { color: #7db8f0; }
  th, td, nav ul { border-color: #555; }
  code, pre { background: #2e2e2e; }
}`;

module.exports = { HelpPages, glossary };

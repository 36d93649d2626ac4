/*
 * Runs before the pane's bundle, which cannot run at all without office.js. It says so; otherwise the page would show "is starting" for
 * ever. A file of its own, as the page's policy allows no script in the page.
 */
if (typeof Office === "undefined") {
  const address = document.querySelector<HTMLScriptElement>('script[src$="office.js"]')!.src;
  document.getElementById("pane")!.textContent =
    `Strand Report cannot start: Microsoft’s office.js could not be loaded from ${address}. Your workbook is as it was. Close Excel and open it again. If this text comes back, show it to ` +
    "the people who look after your network or Office. They can allow that address, or serve office.js from your own server: Strand Report’s docs/deploy.md, under “office.js”, says how.";
}

export {};

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect as playwrightExpect } from "@playwright/test";
import { type Browser, chromium, type Download, type FrameLocator, type LaunchOptions, type Page } from "playwright-core";
import { serve } from "../../workbench/build/serve";
import { BUILT_FOLDER } from "./built";

/** Waits until what is expected of a locator holds. */
export const expect = playwrightExpect.configure({ timeout: 12_000 });

/** The workbench in a real browser. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for that are not this server's. */
  readonly elsewhere: string[];
  /** Errors and warnings of the page's console, and what was thrown. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Serves the page that was built, with the add-in's pane, with the stand-in for it, or with the one whose parts fail, and opens it with the example. */
export async function openWorkbench(pane: "add-in" | "stand-in" | "failing"): Promise<OpenWorkbench> {
  const built = process.env[BUILT_FOLDER]!;
  const { server, port } = await serve(path.join(built, pane), 0);
  const browser = await launch(JSON.parse(readFileSync(path.join(built, "browser.json"), "utf8")) as Prepared);
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  const home = `http://localhost:${port}/`;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!new RegExp(`^(${home}|data:|blob:)`).test(request.url())) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => void complaints.push(String(error)));
  await page.goto(home);
  const bench = {
    page,
    pane: page.frameLocator("iframe"),
    elsewhere,
    complaints,
    async close() {
      await browser.close();
      server.close();
    },
  };
  await settled(bench);
  return bench;
}

interface Prepared {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Edge or Chrome where the machine has one, as analysts do; else the Chromium out of npm. */
async function launch({ executablePath, env }: Prepared): Promise<Browser> {
  const tries: LaunchOptions[] = [
    { channel: "msedge" },
    { channel: "chrome" },
    { executablePath, args: ["--no-sandbox"], env: { ...(process.env as Record<string, string>), ...env } },
  ];
  for (const options of tries.slice(0, -1)) {
    try {
      return await chromium.launch(options);
    } catch {
      // Not on this machine.
    }
  }
  return chromium.launch(tries.at(-1));
}

/** Waits until grid and workbook have told each other all, with this sheet in front where one is named. */
export async function settled({ page }: Pick<OpenWorkbench, "page">, sheet?: string): Promise<void> {
  await expect(page.locator(`.grid[aria-busy=false]${sheet === undefined ? "" : `[data-sheet="${sheet}"]`}`)).toBeVisible();
}

/** Opens a workbook by what `act` does, whatever is lost, and waits for the grid and the pane that come with it. */
export async function opened(bench: OpenWorkbench, act: () => Promise<unknown>): Promise<void> {
  const former = bench.page.locator(".grid[data-former], iframe[data-former]");
  await bench.page.evaluate("document.querySelectorAll('.grid, iframe').forEach((one) => one.setAttribute('data-former', ''))");
  await act();
  const discard = bench.page.getByRole("button", { name: "Discard the changes" });
  await expect(async () => {
    if (await discard.isVisible()) await discard.click();
    expect(await former.count()).toBe(0);
  }).toPass({ intervals: [50] });
  await settled(bench);
}

/** Brings a sheet to the front by its tab. */
export async function showSheet(bench: OpenWorkbench, name: string): Promise<void> {
  await bench.page.locator(".luckysheet-sheets-item", { has: bench.page.locator(`text="${name}"`) }).click();
  await settled(bench, name);
}

/** Clicks a cell, so many pixels into the cells, and makes sure of its name. */
export async function clickCell(bench: OpenWorkbench, address: string, x: number, y: number): Promise<void> {
  await settled(bench);
  await bench.page.locator(".fortune-cell-area").click({ position: { x, y } });
  await expect(gridName(bench)).toHaveText(address);
  await settled(bench);
}

/** Types into the selected cell. */
export async function type({ page }: OpenWorkbench, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The grid draws cells on a canvas; what it holds of the selected one stands in its formula bar, and what numbers come to at the foot. */
export const formulaBar = ({ page }: OpenWorkbench) => page.locator(".fortune-fx-input");
export const statusBar = ({ page }: OpenWorkbench) => page.locator(".grid-sums");
export const nameBox = ({ page }: OpenWorkbench) => page.getByRole("textbox", { name: /^Name box/ });
/** What the grid itself says is selected. */
export const gridName = ({ page }: OpenWorkbench) => page.locator(".fortune-name-box");

/** Goes to cells by the name box; what follows is for the test to wait for. */
export async function goTo(bench: OpenWorkbench, place: string): Promise<void> {
  await settled(bench);
  await nameBox(bench).fill(place);
  await nameBox(bench).press("Enter");
}

/** Waits until these cells are selected, in the grid and by name. */
export async function selected(bench: OpenWorkbench, address: string): Promise<void> {
  await expect(nameBox(bench)).toHaveValue(address);
  await expect(gridName(bench)).toHaveText(address);
  await settled(bench);
}

/** Drops a file on the page. */
export async function drop({ page }: OpenWorkbench, name: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString("base64");
  // As text: what compiles the tests would give the browser functions that it does not have.
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob("${base64}"), (char) => char.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    for (const type of ["dragover", "drop"]) document.querySelector(".bench").dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  })()`);
}

/** Drops a workbook on the page, and waits until it is open. */
export async function openFile(bench: OpenWorkbench, name: string, bytes: Uint8Array): Promise<void> {
  await opened(bench, () => drop(bench, name, bytes));
  await expect(bench.page.locator(".ribbon-name")).toContainText(name);
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

import { buildWorkbench } from "../../workbench/build/build";

/** Builds the page with the stand-in pane into the folder given, and says where the browser out of npm is. A process of its own: neither runs within jest. */
async function prepare(out: string, paneEntry: string | undefined): Promise<void> {
  // The package brings the libraries that a bare machine lacks, but only where it believes to be on Amazon's.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await buildWorkbench({ out, ...(paneEntry ? { paneEntry } : {}) });
  const executablePath = await chromium.executablePath();
  process.stdout.write(
    JSON.stringify({
      executablePath,
      args: chromium.args,
      env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH },
    }),
  );
}

void prepare(process.argv[2]!, process.argv[3]);

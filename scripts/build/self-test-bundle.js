const path = require("node:path");
const esbuild = require("esbuild");

const ENTRY = path.join("src", "taskpane", "self-test", "show.tsx");

/**
 * Makes self-test.js beside the pane's bundle: a module that the pane loads when the self-test is asked for. It is not a webpack chunk:
 * code that a chunk shares with the pane cannot be merged into the pane, which made the pane 18 KB larger.
 */
class SelfTestBundle {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SelfTestBundle", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "SelfTestBundle", stage }, async () => {
        const { outputFiles, metafile } = await esbuild.build({
          absWorkingDir: compiler.context,
          entryPoints: [ENTRY],
          bundle: true,
          write: false,
          metafile: true,
          minify: true,
          format: "esm",
          target: "es2022",
          jsx: "automatic",
          define: { "process.env.NODE_ENV": '"production"' },
          // They are in licences.txt.
          legalComments: "none",
        });
        compilation.emitAsset("self-test.js", new sources.RawSource(Buffer.from(outputFiles[0].contents)), { minimized: true });
        const inputs = Object.keys(metafile.inputs).map((file) => path.join(compiler.context, file));
        compilation.fileDependencies.addAll(inputs);
        // For BundleContents: webpack reports its own modules to it.
        compilation.selfTestFiles = inputs;
      });
    });
  }
}

module.exports = { SelfTestBundle };

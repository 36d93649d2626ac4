const path = require("node:path");
const esbuild = require("esbuild");

const ENTRY = path.join("src", "taskpane", "self-test", "show.tsx");

/**
 * Makes self-test.js beside the pane's bundle: a module that the pane loads when the self-test is asked for. Not a chunk of webpack's, since what a
 * chunk shares with the pane can no longer be joined with the rest of it, which made the pane 18 KB larger.
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
          // licences.txt has them.
          legalComments: "none",
        });
        compilation.emitAsset("self-test.js", new sources.RawSource(Buffer.from(outputFiles[0].contents)), { minimized: true });
        const inputs = Object.keys(metafile.inputs).map((file) => path.join(compiler.context, file));
        compilation.fileDependencies.addAll(inputs);
        // For BundleContents, which webpack's own modules are told to.
        compilation.selfTestFiles = inputs;
      });
    });
  }
}

module.exports = { SelfTestBundle };

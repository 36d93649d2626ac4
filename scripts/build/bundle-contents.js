const { execFileSync } = require("node:child_process");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** Copyleft would bind the add-in itself: people must decide whether to use it. */
const COPYLEFT = /GPL|SSPL/;

/**
 * Lists the third-party code in the bundle: `licences.txt` has the add-in's own licence and each package's, `sbom.json` is npm's own bill
 * of materials (CycloneDX) cut down to these packages. Two builds of one version give the same files.
 */
class BundleContents {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("BundleContents", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BundleContents", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const packages = packagesIn(compilation);
        const sbom = JSON.stringify(sbomOf(compiler.context, new Set(packages.map(({ id }) => id))), null, 2);
        compilation.emitAsset("licences.txt", new sources.RawSource([ownLicence(compiler.context), ...packages.map(licenceOf)].join("\n\n")));
        compilation.emitAsset("sbom.json", new sources.RawSource(`${sbom}\n`));
      });
    });
  }
}

/** The packages that modules of the bundle come from, by name. */
function packagesIn({ modules, selfTestFiles = [] }) {
  const files = [...modules].flatMap((module) => module.modules ?? module).flatMap(({ resource }) => resource ?? []);
  const folders = new Set([...files, ...selfTestFiles].flatMap((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []));
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
      return { folder, id: `${name}@${version}`, license };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function ownLicence(root) {
  const { version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return licenceOf({ folder: root, id: `strand-report@${version}`, license });
}

/** The licence that the package is used under: of several to choose from, the first that does not bind. */
function chosen(license) {
  return license?.replace(/^\((.*)\)$/, "$1").split(" OR ").find((each) => !COPYLEFT.test(each));
}

function licenceOf({ folder, id, license: offered }) {
  const license = chosen(offered);
  if (!license) throw new Error(`${id} is in the bundle under “${offered}”.`);
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  const text = file
    ? readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()
    : "Its package holds no text of the licence.";
  return `${id}: ${license}\n\n${text}\n`;
}

function sbomOf(root, ids) {
  const windows = process.platform === "win32";
  const command = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
  const made = execFileSync(windows ? "npm.cmd" : "npm", command, { cwd: root, maxBuffer: 2 ** 28, shell: windows, encoding: "utf8" });
  // Its number and time differ from run to run; the name is the folder's.
  const { $schema, bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(made);
  const own = metadata.component["bom-ref"];
  const isKnown = (ref) => ref === own || ids.has(ref);
  return {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: { component: { ...metadata.component, name: own.replace(/@[^@]*$/, "") } },
    components: components.filter((component) => ids.has(component["bom-ref"])),
    dependencies: dependencies
      .filter(({ ref }) => isKnown(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isKnown) })),
  };
}

module.exports = { BundleContents };

import { OfficeAddinManifest } from "office-addin-manifest";

// Prints what Microsoft's own parser makes of a manifest. A program of its own: the package pulls in modules that jest cannot load.
void OfficeAddinManifest.readManifestFile(process.argv[2]!).then((manifest) => process.stdout.write(JSON.stringify(manifest)));

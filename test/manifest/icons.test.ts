import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ADD_IN_ICON, drawIcons, iconNames } from "../../scripts/icons";

const ASSETS = path.join(__dirname, "..", "..", "assets");

test("The icons are as `npm run icons` draws them, and no other pictures lie beside them", () => {
  const drawn = drawIcons();
  expect(drawn.filter(({ file, png }) => !readFileSync(file).equals(png)).map(({ file }) => path.basename(file))).toEqual([]);
  expect(
    readdirSync(ASSETS)
      .filter((file) => file.endsWith(".png"))
      .sort(),
  ).toEqual(drawn.map(({ file }) => path.basename(file)).sort());
});

test("Every icon has a drawing of its own for 16 pixels, and none needs a font", () => {
  const drawings = readdirSync(path.join(ASSETS, "icons")).sort();
  expect(drawings).toEqual(
    iconNames()
      .flatMap((name) => [`${name}-16.svg`, `${name}.svg`])
      .sort(),
  );
  expect(drawings.filter((file) => readFileSync(path.join(ASSETS, "icons", file), "utf8").includes("<text"))).toEqual([]);
  expect(iconNames()).toContain(ADD_IN_ICON);
});

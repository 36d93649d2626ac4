// Makes the pictures in docs/pictures from real builds, examples and the pane in a browser. Needs LibreOffice and poppler on the machine.
import { pictureLayouts } from "./picture-layouts";
import { picturePane } from "./picture-pane";
import { pictureParts } from "./picture-parts";
import { pictureReport } from "./picture-report";
import { pictureSystems } from "./picture-systems";

void pictureReport().then(pictureParts).then(pictureLayouts).then(picturePane).then(pictureSystems);

// Makes the pictures in docs/pictures from real builds, examples and the pane in a browser. Needs LibreOffice and poppler on the machine.
import { pictureLayouts } from "./picture-layouts";
import { picturePane } from "./picture-pane";
import { pictureReport } from "./picture-report";

void pictureReport().then(pictureLayouts).then(picturePane);

// Makes the pictures in docs/pictures from real builds and examples. Needs LibreOffice and poppler on the machine.
import { pictureLayouts } from "./picture-layouts";
import { pictureReport } from "./picture-report";

void pictureReport().then(pictureLayouts);

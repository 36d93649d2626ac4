import type { ShapeModel } from "../../engine/shapes/model";
import type { SheetModel } from "../../engine/workbook-model";

declare module "../kinds" {
  interface ObjectKinds {
    ShapeCollection: SheetModel;
    GroupShapeCollection: ShapeModel;
    Shape: ShapeModel;
    GeometricShape: ShapeModel;
    ShapeGroup: ShapeModel;
    Image: ShapeModel;
    Line: ShapeModel;
    ShapeFill: ShapeModel;
    ShapeLineFormat: ShapeModel;
    TextFrame: ShapeModel;
    TextRange: ShapeModel;
    ShapeFont: ShapeModel;
  }
}

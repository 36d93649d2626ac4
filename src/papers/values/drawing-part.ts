import { XML, xmlText } from "./xml";

/** A picture on the sheet, at the left of a row; sizes in points. */
export interface PlacedPicture {
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
  readonly png: Uint8Array;
}

/** The format's own measure. */
const UNITS_A_POINT = 12_700;

/** The pictures of a sheet; the first is "rId1", and so on. */
export function drawingPart(pictures: readonly PlacedPicture[]): string {
  const anchors = pictures.map(({ row, width, height, alternative }, index) => {
    const size = `cx="${Math.round(width * UNITS_A_POINT)}" cy="${Math.round(height * UNITS_A_POINT)}"`;
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${index + 1}" name="Chart ${index + 1}" descr="${xmlText(alternative)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip r:embed="rId${index + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
    );
  });
  return (
    `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}

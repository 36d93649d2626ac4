/** A PNG of an SVG, `width` pixels wide, by the browser. */
export async function drawPicture(svg: string, width: number): Promise<Uint8Array> {
  const image = document.createElement("img");
  // As data: the page's policy allows no other picture of its own making.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((image.naturalHeight / image.naturalWidth) * width);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This Excel could not draw the charts. Build the report without charts, then take it out.");
  return new Uint8Array(await blob.arrayBuffer());
}

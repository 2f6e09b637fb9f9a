import decodeQR from 'qr/decode.js';

/** Pictures are scaled to this edge at most: a code fills it well, and a phone decodes it in a frame or two. */
const LONGEST_EDGE = 1_200;

/** The text of the QR code in a picture or video frame; undefined where none is found. */
export function readCode(source: CanvasImageSource, width: number, height: number): string | undefined {
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ width: canvas.width, height: canvas.height, data });
  } catch {
    // No code, or one too blurred: the next frame may do.
    return undefined;
  }
}

/** The code in a photograph; undefined for a file that is no picture, or shows none. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    try {
      return readCode(bitmap, bitmap.width, bitmap.height);
    } finally {
      bitmap.close();
    }
  } catch {
    return undefined;
  }
}

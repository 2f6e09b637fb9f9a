import { decodeQR } from 'qr/decode.js';

/** A frame of a video is scaled to this edge: held before the camera, a code fills it well and is read within a frame or two. */
const LONGEST_EDGE = 1_200;
/** Of a photograph: a code may be a small part of a page, and a phone takes 4,000 pixels and more. */
const LARGEST_PHOTO = 2_400;

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text of the QR code in a picture or video frame; undefined where none is found. */
export function readCode(source: CanvasImageSource, width: number, height: number): string | undefined {
  return readPart(source, { x: 0, y: 0, width, height }, LONGEST_EDGE);
}

/** The code in a photograph, be it of the code or of a whole page; undefined for a file that is no picture, or shows none. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    try {
      return readCode(bitmap, bitmap.width, bitmap.height) ?? readSmallCode(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return undefined;
  }
}

/** A code too small for the picture as a whole: closer looks that overlap by half, so that one of them holds all of it. */
function readSmallCode(bitmap: ImageBitmap): string | undefined {
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  if (Math.max(bitmap.width, bitmap.height) > LONGEST_EDGE) {
    const text = readPart(bitmap, whole, LARGEST_PHOTO);
    if (text !== undefined) return text;
  }
  for (const part of partsOf(whole)) {
    const text = readPart(bitmap, part, LONGEST_EDGE);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Nine halves, the lowest first: certificates bear their code at the foot. */
function partsOf({ width, height }: Part): readonly Part[] {
  return [0.5, 0.25, 0].flatMap((top) =>
    [0, 0.5, 0.25].map((left) => ({
      x: Math.floor(width * left),
      y: Math.floor(height * top),
      width: Math.floor(width / 2),
      height: Math.floor(height / 2),
    })),
  );
}

function readPart(source: CanvasImageSource, { x, y, width, height }: Part, edge: number): string | undefined {
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, edge / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ width: canvas.width, height: canvas.height, data });
  } catch {
    // No code, or one too blurred: the next look may do.
    return undefined;
  }
}

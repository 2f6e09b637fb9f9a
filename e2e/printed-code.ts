import { generateKeyPairSync, sign } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { composeQrText, keyIdOfPublicKey, readQrText } from '@hengjian/credential';
import createQr from 'qrcode-generator';

/** A picture in shades of grey, a byte for each pixel. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

/** A PNG of a code as it stands on paper, with quiet ground all round. */
export function photographCode(text: string): Buffer {
  const side = 800;
  return pngOf(paintCode(text, side, side));
}

/** Half a second of film that shows the code, as a camera would deliver it: uncompressed, `.y4m`. */
export function filmCode(text: string): Buffer {
  const { width, height, luma } = paintCode(text, 1280, 720);
  const noColour = Buffer.alloc((width * height) / 2, 128);
  const frame = [Buffer.from('FRAME\n'), luma, noColour];
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    ...Array.from({ length: 5 }, () => frame).flat(),
  ]);
}

/** One character of the signature becomes another one; the text can still be read. */
export function forgeCode(text: string): string {
  // Three characters make two bytes, the first of them the smallest digit: changing it leaves no impossible triple.
  const at = 'HJ1:'.length + Math.floor((text.length - 'HJ1:'.length - 30) / 3) * 3;
  const changed = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
  if (!readQrText(changed).ok) throw new Error('the forged code cannot even be read');
  return changed;
}

/** The same statements, well signed, but by a key that nobody vouches for. */
export function signByStranger(text: string): string {
  const read = readQrText(text);
  if (!read.ok) throw new Error(`the code cannot be read: ${read.error}`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return composeQrText(read.value.claims, {
    keyId: keyIdOfPublicKey(new Uint8Array(raw)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  });
}

function paintCode(text: string, width: number, height: number): Picture {
  const code = createQr(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  const count = code.getModuleCount();
  const pixels = Math.floor(Math.min(width, height) / (count + 8));
  const left = Math.floor((width - count * pixels) / 2);
  const top = Math.floor((height - count * pixels) / 2);
  const luma = new Uint8Array(width * height).fill(235);
  for (let y = 0; y < count * pixels; y += 1)
    for (let x = 0; x < count * pixels; x += 1)
      if (code.isDark(Math.floor(y / pixels), Math.floor(x / pixels))) luma[(top + y) * width + left + x] = 16;
  return { width, height, luma };
}

function pngOf({ width, height, luma }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey, no filter but "none" before each line.
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) lines.set(luma.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

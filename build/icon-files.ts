/** The two containers that icons come in: Windows' .ico and macOS' .icns. Pure. */

/** A picture as it came from the browser. */
export interface Picture {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Uint8Array;
  /** Red, green, blue, alpha, row by row from the top, not multiplied; empty from `PNG_FROM` on. */
  readonly rgba: Uint8Array;
}

/** Sizes in an .ico, and the type of each in an .icns with the size it stands for. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
export const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** Windows reads PNG at this size; the smaller ones are bitmaps, which every program there can read. */
export const PNG_FROM = 256;

export function icoFile(pictures: readonly Picture[]): Uint8Array {
  const images = pictures.map((picture) =>
    picture.size >= PNG_FROM ? Buffer.from(picture.png) : bitmap(picture),
  );
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    // One byte each, in which 256 is written as zero.
    const size = (pictures[index]?.size ?? 0) % 256;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

const BITMAP_HEAD = 40;

/** A device-independent bitmap with alpha: rows from the bottom, then the mask that nobody reads. */
function bitmap({ size, rgba }: Picture): Buffer {
  const maskRow = Math.ceil(size / 32) * 4;
  const image = Buffer.alloc(BITMAP_HEAD + size * size * 4 + maskRow * size);
  image.writeUInt32LE(BITMAP_HEAD, 0);
  image.writeInt32LE(size, 4);
  // Twice the height: picture and mask.
  image.writeInt32LE(size * 2, 8);
  image.writeUInt16LE(1, 12);
  image.writeUInt16LE(32, 14);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = (row * size + column) * 4;
      const to = BITMAP_HEAD + ((size - 1 - row) * size + column) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      image.set([blue, green, red, alpha], to);
    }
  }
  return image;
}

/** @param pngOf the picture of this size. */
export function icnsFile(pngOf: (size: number) => Uint8Array): Uint8Array {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = pngOf(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

import type { Browser } from 'playwright-core';

/** How far two pictures differ. */
export interface Difference {
  /** Mean difference of the colour channels, 0–255. */
  readonly mean: number;
  /** 0–1: the part of the picture that differs clearly. */
  readonly share: number;
  /** The first picture faded, with what differs in red; a PNG. */
  readonly picture: Buffer;
}

/** From so large a difference of a colour channel on, a dot of the smaller pictures differs clearly. */
const CLEAR = 24;

/** Makes a PNG smaller: so many dots in each direction become one, their mean. */
export async function shrinkPicture(browser: Browser, picture: Buffer, times: number): Promise<Buffer> {
  return (await shrinkAndCompare(browser, [picture], times)).picture;
}

/**
 * Compares two PNGs as somebody does who stands a little away: each is made smaller, which blurs it, so that a
 * letter's edges and a shape's smoothing don't count but a name in another place does.
 *
 * @param times how many dots of a picture become one (default 4)
 * @throws {Error} if they are not of one size
 */
export function comparePictures(
  browser: Browser,
  first: Buffer,
  second: Buffer,
  times = 4,
): Promise<Difference> {
  return shrinkAndCompare(browser, [first, second], times);
}

/** Of a single picture, gives it smaller and without a difference. */
async function shrinkAndCompare(
  browser: Browser,
  pictures: readonly Buffer[],
  times: number,
): Promise<Difference> {
  const page = await browser.newPage();
  try {
    const { mean, share, picture } = await page.evaluate(
      async ([sources, factor, clear]) => {
        const draw = async (source: string): Promise<ImageData> => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), {
            width: image.width,
            height: image.height,
          });
          const context = canvas.getContext('2d', { willReadFrequently: true })!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        };
        // By hand, since each version of a browser has its own way to do it well.
        const shrink = ({ width, height, data }: ImageData): ImageData => {
          const small = new ImageData(Math.floor(width / factor), Math.floor(height / factor));
          for (let y = 0; y < small.height; y++) {
            for (let x = 0; x < small.width; x++) {
              for (let channel = 0; channel < 4; channel++) {
                let sum = 0;
                for (let row = y * factor; row < (y + 1) * factor; row++) {
                  for (let column = x * factor; column < (x + 1) * factor; column++)
                    sum += data[(row * width + column) * 4 + channel]!;
                }
                // In steps of 8, which nobody sees, but which makes a PNG a third smaller.
                small.data[(y * small.width + x) * 4 + channel] = (sum / factor ** 2) | 7;
              }
            }
          }
          return small;
        };
        const write = (image: ImageData): string => {
          const { width, height } = image;
          const canvas = Object.assign(document.createElement('canvas'), { width, height });
          canvas.getContext('2d')!.putImageData(image, 0, 0);
          return canvas.toDataURL('image/png').split(',')[1]!;
        };
        const whole = await Promise.all(sources.map(draw));
        const [before, now] = whole;
        const [first, second] = whole.map(shrink);
        if (!before || !first) throw new Error('test: there is no picture.');
        if (!now || !second) return { mean: 0, share: 0, picture: write(first) };
        if (before.width !== now.width || before.height !== now.height)
          throw new Error(`test: ${before.width} × ${before.height} is not ${now.width} × ${now.height}`);
        const { width, height, data } = first;
        for (let at = 0; at < before.data.length; at++)
          if (at % 4 !== 3) before.data[at] = 255 - (255 - before.data[at]!) * 0.3;
        const redden = (cell: number): void => {
          const [left, top] = [(cell % width) * factor, Math.floor(cell / width) * factor];
          for (let y = top; y < top + factor; y++) {
            for (let x = left; x < left + factor; x++)
              before.data.set([230, 0, 40, 255], (y * before.width + x) * 4);
          }
        };
        let sum = 0;
        let clearly = 0;
        for (let at = 0; at < data.length; at += 4) {
          let most = 0;
          for (let channel = at; channel < at + 3; channel++) {
            const difference = Math.abs(data[channel]! - second.data[channel]!);
            sum += difference;
            most = Math.max(most, difference);
          }
          if (most < clear) continue;
          clearly += 1;
          redden(at / 4);
        }
        const dots = width * height;
        return { mean: sum / (dots * 3), share: clearly / dots, picture: write(before) };
      },
      [pictures.map((bytes) => bytes.toString('base64')), times, CLEAR] as const,
    );
    return { mean, share, picture: Buffer.from(picture, 'base64') };
  } finally {
    await page.close();
  }
}

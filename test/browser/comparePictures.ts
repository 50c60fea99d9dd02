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

/**
 * Compares two PNGs as somebody does who stands a little away: each is made smaller, which blurs it, so that a
 * letter's edges and a shape's smoothing don't count but a name in another place does.
 *
 * @param times how many dots of a picture become one (default 4)
 * @throws {Error} if they are not of one size
 */
export async function comparePictures(
  browser: Browser,
  first: Buffer,
  second: Buffer,
  times = 4,
): Promise<Difference> {
  const page = await browser.newPage();
  try {
    const { mean, share, picture } = await page.evaluate(
      async ([sources, factor, clear]) => {
        const images = await Promise.all(
          sources.map(async (source) => {
            const image = new Image();
            image.src = `data:image/png;base64,${source}`;
            await image.decode();
            return image;
          }),
        );
        const [a, b] = images as [HTMLImageElement, HTMLImageElement];
        if (a.width !== b.width || a.height !== b.height)
          throw new Error(`test: ${a.width} × ${a.height} is not ${b.width} × ${b.height}`);
        const width = Math.ceil(a.width / factor);
        const height = Math.ceil(a.height / factor);
        const shrink = (image: HTMLImageElement): ImageData => {
          const canvas = Object.assign(document.createElement('canvas'), { width, height });
          const context = canvas.getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, width, height);
          return context.getImageData(0, 0, width, height);
        };
        const [x, y] = [shrink(a), shrink(b)];
        let sum = 0;
        let clearly = 0;
        for (let at = 0; at < x.data.length; at += 4) {
          let most = 0;
          for (let channel = at; channel < at + 3; channel++) {
            const difference = Math.abs(x.data[channel]! - y.data[channel]!);
            sum += difference;
            most = Math.max(most, difference);
            x.data[channel] = 255 - (255 - x.data[channel]!) * 0.3;
          }
          if (most < clear) continue;
          clearly += 1;
          x.data.set([230, 0, 40, 255], at);
        }
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d')!.putImageData(x, 0, 0);
        return {
          mean: sum / (width * height * 3),
          share: clearly / (width * height),
          picture: canvas.toDataURL('image/png').split(',')[1]!,
        };
      },
      [[first, second].map((bytes) => bytes.toString('base64')), times, CLEAR] as const,
    );
    return { mean, share, picture: Buffer.from(picture, 'base64') };
  } finally {
    await page.close();
  }
}

import type { Look } from './look.ts';
import type { PlacedName } from './placeNames.ts';

/** How a name is written. */
export interface NameStyle {
  readonly text: string;
  readonly font: string;
  readonly sizePx: number;
  /** `pill`: on a ground of its own, for what the reader points at or has selected. */
  readonly rank: 'pill' | 'strong' | 'plain' | 'faded';
}

/**
 * A name as the map shows it: long ones end in an ellipsis, since the details have the whole; line breaks, control
 * characters and those that turn the direction of writing are spaces.
 *
 * @param longest in characters
 */
export function shortenName(name: string, longest: number): string {
  const line = name
    .slice(0, 200)
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/** Draws names where they were placed. */
export function drawNames(
  context: CanvasRenderingContext2D,
  names: readonly (PlacedName & { readonly style: NameStyle })[],
  look: Look,
): void {
  const { colors, fade } = look;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.direction = 'ltr';
  // Pills last, so that they lie above.
  for (const pass of ['text', 'pill'] as const) {
    for (const { left, top, width, height, style } of names) {
      if ((style.rank === 'pill') !== (pass === 'pill')) continue;
      context.font = style.font;
      context.globalAlpha = style.rank === 'faded' ? 1 - fade : 1;
      if (context.globalAlpha === 0) continue;
      const middle = top + height / 2;
      if (style.rank === 'pill') {
        context.save();
        context.shadowColor = 'rgb(0 0 0 / 28%)';
        context.shadowBlur = 10;
        context.shadowOffsetY = 2;
        context.fillStyle = colors.pill;
        context.beginPath();
        context.roundRect(left, top, width, height, height / 2);
        context.fill();
        context.restore();
        context.fillStyle = colors.ink;
        context.fillText(style.text, left + PILL_PADDING_PX, middle + 0.5);
        continue;
      }
      context.strokeStyle = colors.ground;
      context.lineWidth = 3.5;
      context.strokeText(style.text, left, middle);
      context.fillStyle = style.rank === 'strong' ? colors.ink : colors.mutedInk;
      context.fillText(style.text, left, middle);
    }
  }
  context.globalAlpha = 1;
}

/** Space before and after the text of a pill, in CSS pixels. */
export const PILL_PADDING_PX = 9;

import type { Drawing } from './drawing.ts';
import { createEdgeBuffer, type EdgeBuffer } from './edgeBuffer.ts';
import { arrowShare, createEdgeProgram, type EdgeStyle } from './edgeProgram.ts';
import { edgeWidth, FADED_SHARE, partsOf } from './edgeShape.ts';
import { findEdgeAt } from './findEdgeAt.ts';
import type { Motion } from './motion.ts';
import { rgbOf } from './nodeProgram.ts';
import { isSameProjection, moveBetween, type Projection, readProjection } from './projection.ts';
import { FAINT_ALPHA } from './reducers.ts';

/** From so many edges on, a frame of a moving picture has no time for them, on a graphics card and without one. */
const MANY_EDGES = { card: 25_000, software: 1500 } as const;
/** So many are drawn at a time then, which takes about a frame. */
const SLICE = { card: 25_000, software: 2500 } as const;

/** The layer under the nodes that has all edges; those that stand out have one of their own above it. */
export interface EdgesLayer {
  /** Other edges are shown, or they look otherwise. */
  refill(): void;
  /** Nodes have moved. */
  move(): void;
  /** They look otherwise, all of them: draws with the next frame. */
  invalidate(): void;
  /** Whether what is drawn is what is to be seen, or is on its way there while the camera moves. */
  isComplete(): boolean;
  /** The edge at a point of the stage, in CSS pixels, if there is one. */
  at(x: number, y: number): string | null;
  stop(): void;
}

/** A picture that is drawn out of sight, a slice at a time. */
interface Work {
  readonly style: EdgeStyle;
  /** The first edge that is not drawn yet. */
  next: number;
  /** Reached when the last slice is drawn. */
  fence: WebGLSync | null;
}

/**
 * Creates the layer, which draws itself after sigma's frames, and only when something has changed.
 *
 * Few edges are drawn at once. Where there are many, the last picture of them is moved and scaled as the camera moves,
 * and drawn anew once it rests: out of sight and in slices, so that no frame waits for it.
 *
 * @param onDrawn a picture that took several frames is complete
 * @throws {Error} if the browser has no WebGL 2
 */
export function createEdgesLayer(drawing: Drawing, motion: Motion, onDrawn: () => void): EdgesLayer {
  const { renderer, look } = drawing;
  const canvas = renderer.getCanvases().edges;
  const context = canvas?.getContext('webgl2');
  if (!canvas || !context) throw new Error('stage: this browser has no WebGL 2, which edges are drawn with.');
  const gl = context;
  const program = createEdgeProgram(gl);
  canvas.style.transformOrigin = '0 0';
  const drawer = drawing.isSoftware ? 'software' : 'card';

  let buffer: EdgeBuffer = createEdgeBuffer(drawing.table(), look);
  /** Whether the graphics card has older edges than the buffer; whether the picture shows older ones. */
  let isStale = true;
  let isDue = true;
  /** What the canvas was drawn with; `null`: nothing is on it. */
  let drawn: Projection | null = null;
  let work: Work | null = null;
  let frame = 0;
  const hidden = createHiddenPicture(gl);

  function style(): EdgeStyle {
    const usual = partsOf(look.colors.edge);
    return {
      projection: readProjection(renderer),
      stage: renderer.getDimensions(),
      width: edgeWidth(renderer.scaleSize(1)),
      radiusScale: renderer.scaleSize(1),
      arrows: arrowShare(renderer.getCamera().getState().ratio),
      color: rgbOf(usual.color),
      alphas: [usual.opacity, Number.parseInt(FAINT_ALPHA, 16) / 255],
    };
  }

  function upload(): void {
    if (isStale) program.upload(buffer);
    isStale = false;
  }

  /** Shows what is on the canvas where the camera has it now. */
  function follow(now: Projection): void {
    canvas!.style.transform = drawn && !isSameProjection(drawn, now) ? moveBetween(drawn, now) : '';
  }

  function drawAtOnce(now: EdgeStyle): void {
    upload();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (buffer.keys.length > 0) program.draw(now, 0, buffer.keys.length);
    drawn = now.projection;
    follow(drawn);
    isDue = false;
  }

  function begin(now: EdgeStyle): void {
    upload();
    isDue = false;
    hidden.clear();
    work = { style: now, next: 0, fence: null };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(goOn);
  }

  /** Draws one more slice, when the graphics card has done the last one. */
  function goOn(): void {
    if (!work) return;
    frame = requestAnimationFrame(goOn);
    if (work.fence) {
      if (gl.clientWaitSync(work.fence, 0, 0) === gl.TIMEOUT_EXPIRED) return;
      gl.deleteSync(work.fence);
      work.fence = null;
    }
    const count = Math.min(SLICE[drawer], buffer.keys.length - work.next);
    if (count > 0) {
      hidden.bind();
      program.draw(work.style, work.next, count);
      work.next += count;
      work.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      return;
    }
    hidden.show();
    drawn = work.style.projection;
    endWork();
    follow(readProjection(renderer));
    if (isDue) renderer.scheduleRender();
    onDrawn();
  }

  function endWork(): void {
    cancelAnimationFrame(frame);
    if (work?.fence) gl.deleteSync(work.fence);
    work = null;
  }

  const draw = (): void => {
    canvas.style.opacity = String(1 - FADED_SHARE * look.fade);
    const now = style();
    const isElsewhere = !drawn || !isSameProjection(drawn, now.projection);
    if (buffer.keys.length <= MANY_EDGES[drawer]) {
      endWork();
      if (isDue || isElsewhere) drawAtOnce(now);
      return;
    }
    follow(now.projection);
    if (motion.isMoving()) {
      if (work) isDue = true;
      endWork(); // it would come too late
    } else if (work ? !isSameProjection(work.style.projection, now.projection) : isDue || isElsewhere) {
      begin(now);
    }
  };
  renderer.on('afterRender', draw);
  function invalidate(): void {
    endWork();
    isDue = true;
  }
  renderer.on('resize', () => {
    drawn = null; // that cleared the canvas
    invalidate();
  });

  return {
    refill() {
      buffer = createEdgeBuffer(drawing.table(), look);
      isStale = true;
      invalidate();
    },
    move() {
      buffer.move();
      isStale = true;
      isDue = true; // a picture that is under way is finished first, or none ever would be while nodes move
    },
    invalidate,
    isComplete: () => motion.isMoving() || (!isDue && !work),
    at: (x, y) => findEdgeAt(buffer, readProjection(renderer), x, y),
    stop: endWork,
  };
}

/** A picture as large as the canvas that nobody sees until it is shown. */
function createHiddenPicture(gl: WebGL2RenderingContext): {
  /** Empties it, in the canvas's present size. */
  clear(): void;
  /** Draws to it from now on. */
  bind(): void;
  /** Puts it on the canvas. */
  show(): void;
} {
  const framebuffer = gl.createFramebuffer();
  const pixels = gl.createRenderbuffer();
  let width = 0;
  let height = 0;
  function bind(): void {
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.viewport(0, 0, width, height);
  }
  return {
    clear() {
      if (width !== gl.drawingBufferWidth || height !== gl.drawingBufferHeight) {
        width = gl.drawingBufferWidth;
        height = gl.drawingBufferHeight;
        gl.bindRenderbuffer(gl.RENDERBUFFER, pixels);
        gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, width, height);
        gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
        gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, pixels);
      }
      bind();
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    bind,
    show() {
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer);
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
      gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
  };
}

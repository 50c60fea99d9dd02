import { EDGE_STRIDE, type EdgeBuffer } from './edgeBuffer.ts';
import type { Projection } from './projection.ts';

/** Length of a full-grown arrowhead, and how far its tip keeps from the node, in CSS pixels. */
export const HEAD_PX = 9;
export const HEAD_GAP_PX = 1;
/** Half the width of an arrowhead, as a part of the distance from its tip. */
export const HEAD_SLOPE = 0.45;
/** Dashes and the gaps between them, in CSS pixels. */
export const DASHES_PX = [4, 3] as const;

/** A number as GLSL writes it. */
const glsl = (value: number): string => value.toFixed(2);

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_ends;
attribute vec4 a_look; // lane, faint, dashed, radius of the target
attribute vec2 a_corner;

uniform mat2 u_axes;
uniform vec2 u_origin;
uniform vec2 u_stage;
uniform float u_half;
uniform float u_radius;
uniform float u_near;

varying float v_faint;
varying float v_across;
varying float v_along;
varying float v_dashed;
varying float v_toTip;
varying float v_head;

void main() {
  // All in CSS pixels from the stage's top left.
  vec2 start = u_origin + u_axes * a_ends.xy;
  vec2 end = u_origin + u_axes * a_ends.zw;
  vec2 line = end - start;
  float span = length(line);
  vec2 normal = span > 0.0 ? vec2(line.y, -line.x) / span : vec2(0.0, -1.0);
  // The target's radius is 0 without an arrow.
  v_head = a_look.w > 0.0 ? u_near : 0.0;
  // A pixel more on each side for a soft edge.
  v_across = a_corner.y * (u_half + 1.0 + ${glsl(HEAD_PX / 2)} * v_head);
  vec2 point = mix(start, end, a_corner.x) + normal * (a_look.x + v_across);
  gl_Position = vec4(2.0 * point.x / u_stage.x - 1.0, 1.0 - 2.0 * point.y / u_stage.y, 0.0, 1.0);
  v_along = a_corner.x * span;
  v_toTip = span - v_along - a_look.w * u_radius - ${glsl(HEAD_GAP_PX)};
  v_dashed = a_look.z;
  v_faint = a_look.y;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

uniform vec3 u_color;
uniform vec2 u_alphas; // usual, faint
uniform float u_half;

varying float v_faint;
varying float v_across;
varying float v_along;
varying float v_dashed;
varying float v_toTip;
varying float v_head;

void main(void) {
  float size = ${glsl(HEAD_PX)} * v_head;
  bool isHead = v_toTip > 0.0 && v_toTip < size;
  if (!isHead && v_dashed > 0.5 && mod(v_along, ${glsl(DASHES_PX[0] + DASHES_PX[1])}) > ${glsl(DASHES_PX[0])}) discard;
  float halfWidth = isHead ? max(u_half, ${glsl(HEAD_SLOPE)} * v_toTip) : u_half;
  float alpha = mix(u_alphas.x, u_alphas.y, v_faint) * clamp(halfWidth + 0.5 - abs(v_across), 0.0, 1.0);
  gl_FragColor = vec4(u_color * alpha, alpha);
}
`;

/** Arrows begin to grow when the camera is nearer than this… */
const FAR_RATIO = 0.75;
/** … and have their full size here. */
const NEAR_RATIO = 0.5;

/** How far arrows have grown at a camera ratio, 0–1. */
export function arrowShare(cameraRatio: number): number {
  return Math.max(0, Math.min(1, (FAR_RATIO - cameraRatio) / (FAR_RATIO - NEAR_RATIO)));
}

/** How all edges are drawn alike. */
export interface EdgeStyle {
  readonly projection: Projection;
  /** Size of the stage in CSS pixels. */
  readonly stage: { readonly width: number; readonly height: number };
  /** In CSS pixels. */
  readonly width: number;
  /** CSS pixels for each pixel of a radius at camera ratio 1. */
  readonly radiusScale: number;
  /** From {@link arrowShare}. */
  readonly arrows: number;
  /** 0–1 each. */
  readonly color: readonly [red: number, green: number, blue: number];
  readonly alphas: readonly [usual: number, faint: number];
}

/** Draws edges as lines with soft edges, side by side where several join one pair. */
export interface EdgeProgram {
  /** Takes the edges to the graphics card; anew whenever they have changed. */
  upload(buffer: EdgeBuffer): void;
  /** Draws some of the edges, those from `first` on, over what is there. */
  draw(style: EdgeStyle, first: number, count: number): void;
}

/** The corners of an edge: which end, which side. */
const CORNERS = new Float32Array([0, -1, 1, -1, 0, 1, 1, 1]);

/**
 * Creates the program.
 *
 * @throws {Error} if the graphics card's driver refuses it
 */
export function createEdgeProgram(gl: WebGL2RenderingContext): EdgeProgram {
  const program = linkProgram(gl);
  const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
  const axes = at('u_axes');
  const origin = at('u_origin');
  const stage = at('u_stage');
  const half = at('u_half');
  const radius = at('u_radius');
  const near = at('u_near');
  const color = at('u_color');
  const alphas = at('u_alphas');

  const vertices = gl.createVertexArray();
  gl.bindVertexArray(vertices);
  const corner = gl.getAttribLocation(program, 'a_corner');
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  const edges = gl.createBuffer();
  const attributes = [gl.getAttribLocation(program, 'a_ends'), gl.getAttribLocation(program, 'a_look')];
  for (const attribute of attributes) {
    gl.enableVertexAttribArray(attribute);
    gl.vertexAttribDivisor(attribute, 1);
  }
  gl.bindVertexArray(null);
  const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

  return {
    upload({ array }) {
      gl.bindBuffer(gl.ARRAY_BUFFER, edges);
      gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
    },
    draw(style, first, count) {
      const { x0, y0, xx, xy, yx, yy } = style.projection;
      gl.useProgram(program);
      gl.bindVertexArray(vertices);
      gl.bindBuffer(gl.ARRAY_BUFFER, edges);
      attributes.forEach((attribute, place) => {
        const offset = (first * EDGE_STRIDE + place * 4) * FLOAT_BYTES;
        gl.vertexAttribPointer(attribute, 4, gl.FLOAT, false, EDGE_STRIDE * FLOAT_BYTES, offset);
      });
      gl.uniformMatrix2fv(axes, false, [xx, yx, xy, yy]); // by columns
      gl.uniform2f(origin, x0, y0);
      gl.uniform2f(stage, style.stage.width, style.stage.height);
      gl.uniform1f(half, style.width / 2);
      gl.uniform1f(radius, style.radiusScale);
      gl.uniform1f(near, style.arrows);
      gl.uniform3f(color, ...style.color);
      gl.uniform2f(alphas, ...style.alphas);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      gl.bindVertexArray(null);
    },
  };
}

function linkProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('stage: the graphics card takes no shaders; its context may be lost.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`stage: the edges' program cannot be linked: ${gl.getProgramInfoLog(program)}`);
  return program;
}

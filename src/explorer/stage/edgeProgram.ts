import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.ts';
import type { Look } from './look.ts';
import type { DrawnEdge } from './reducers.ts';

/** Length of a full-grown arrowhead, and how far its tip keeps from the node, in CSS pixels. */
export const HEAD_PX = 9;
export const HEAD_GAP_PX = 1;
/** Half the width of an arrowhead, as a part of the distance from its tip. */
export const HEAD_SLOPE = 0.45;
/** Dashes and the gaps between them, in CSS pixels. */
export const DASHES_PX = [4, 3] as const;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_normal;
attribute float a_width;
attribute float a_lane;
attribute float a_dashed;
attribute float a_emphasis;
attribute float a_target;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_fade;
uniform float u_near;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;
varying float v_toTip;
varying float v_head;

const float bias = 255.0 / 254.0;

void main() {
  // One CSS pixel in sigma's framed coordinates, whatever the zoom.
  float pixel = 2.0 * u_correctionRatio;
  float width = max(a_width / u_sizeRatio, 0.6);
  v_half = 0.5 * width;
  // The target's radius is 0 without an arrow.
  v_head = a_target > 0.0 ? max(u_near, 0.9 * a_emphasis) : 0.0;
  // A pixel more on each side for a soft edge.
  v_across = a_corner.y * (v_half + 1.0 + ${(HEAD_PX / 2).toFixed(1)} * v_head);
  vec2 position = mix(a_start, a_end, a_corner.x) + a_normal * (a_lane + v_across) * pixel;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_along = a_corner.x * length(a_end - a_start) / pixel;
  v_toTip = length(a_end - a_start) / pixel - v_along - a_target / u_sizeRatio - ${HEAD_GAP_PX.toFixed(1)};
  v_dashed = a_dashed;
  v_color = a_color;
  v_color.a *= bias * mix(1.0 - 0.8 * u_fade, 1.0, a_emphasis);
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;
varying float v_toTip;
varying float v_head;

void main(void) {
  float size = ${HEAD_PX.toFixed(1)} * v_head;
  bool isHead = v_toTip > 0.0 && v_toTip < size;
  if (!isHead && v_dashed > 0.5 && mod(v_along, ${(DASHES_PX[0] + DASHES_PX[1]).toFixed(1)}) > ${DASHES_PX[0].toFixed(1)}) discard;
  float halfWidth = isHead ? max(v_half, ${HEAD_SLOPE.toFixed(2)} * v_toTip) : v_half;
  float alpha = v_color.a * clamp(halfWidth + 0.5 - abs(v_across), 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
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

/** Creates the class that draws edges as lines, side by side where several join one pair, fading by the look's `fade`. */
export function createEdgeProgram(
  look: Look,
): EdgeProgramType<NodeAttributes, EdgeAttributes, GraphAttributes> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class extends EdgeProgram<string, NodeAttributes, EdgeAttributes, GraphAttributes> {
    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_fade', 'u_near'],
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_normal', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_lane', size: 1, type: FLOAT },
          { name: 'a_dashed', size: 1, type: FLOAT },
          { name: 'a_emphasis', size: 1, type: FLOAT },
          { name: 'a_target', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, -1],
          [1, -1],
          [0, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(
      _id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { lane, dashed, emphasis, arrow } = data as EdgeDisplayData & DrawnEdge; // what our reducer returned
      const dx = target.x - source.x;
      const dy = target.y - source.y;
      const length = Math.hypot(dx, dy) || 1;
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = -dy / length;
      array[start + 5] = dx / length;
      array[start + 6] = floatColor(data.color);
      array[start + 7] = data.size;
      array[start + 8] = lane;
      array[start + 9] = dashed ? 1 : 0;
      array[start + 10] = emphasis;
      array[start + 11] = arrow ? target.size : 0;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_correctionRatio'), params.correctionRatio);
      gl.uniform1f(at('u_fade'), look.fade);
      gl.uniform1f(at('u_near'), arrowShare(params.zoomRatio));
    }
  };
}

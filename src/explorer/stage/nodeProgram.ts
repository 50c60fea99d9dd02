import type Sigma from 'sigma';
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.ts';
import { ATLAS_CELLS, drawIconAtlas, SHAPE_SHARE } from './iconAtlas.ts';
import type { Look } from './look.ts';
import type { NodesTurn } from './nodesLayer.ts';
import type { DrawnNode } from './reducers.ts';

/** Radii between which the drawing within a node fades in, in CSS pixels. */
const GLYPH_FADE_PX = [5.5, 8.5] as const;

/** How much of the drawing within a node is seen at a radius, 0–1; GLSL's `smoothstep`. */
export function glyphShare(radius: number): number {
  const [from, to] = GLYPH_FADE_PX;
  const share = Math.max(0, Math.min(1, (radius - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_cell;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_texture;
varying float v_glyph;

const float bias = 255.0 / 254.0;
const float cells = ${ATLAS_CELLS.toFixed(1)};
const float share = ${SHAPE_SHARE.toFixed(4)};

void main() {
  float pixels = a_size / u_sizeRatio;
  vec2 position = a_position + a_corner * pixels * 2.0 * u_correctionRatio / share;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  float index = mod(a_cell, cells * cells);
  vec2 cell = vec2(mod(index, cells), floor(index / cells));
  v_texture = (cell + vec2(a_corner.x, -a_corner.y) * 0.5 + 0.5) / cells;
  v_glyph = a_cell < cells * cells ? smoothstep(${GLYPH_FADE_PX[0].toFixed(1)}, ${GLYPH_FADE_PX[1].toFixed(1)}, pixels) : 0.0;
  v_color = a_color;
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_texture;
varying float v_glyph;

uniform sampler2D u_atlas;
uniform vec3 u_ground;
uniform vec3 u_glyphColor;

void main(void) {
  vec3 icon = texture2D(u_atlas, v_texture).rgb;
  vec3 color = mix(u_ground, v_color.rgb, icon.g);
  color = mix(color, u_glyphColor, icon.b * v_glyph);
  gl_FragColor = vec4(color * icon.r, icon.r);
}
`;

/** `#rrggbb` as three numbers 0–1. */
export function rgbOf(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Tells of the program that draws all nodes. */
export interface NodesChange {
  /** Whether a node is otherwise than it was drawn. */
  hasChanged(): boolean;
}

/**
 * Creates the class that draws nodes as icons from the atlas. Sigma makes two of it: one draws all nodes, one those that
 * stand out.
 *
 * Unlike sigma's own programs, it takes nodes to the graphics card only when one of them has changed, draws all of them
 * only in its turn, and draws no second picture for picking.
 *
 * @param onCreate is given the one that draws all nodes
 */
export function createNodeProgram(
  look: Look,
  turn: NodesTurn,
  onCreate: (program: NodesChange) => void,
): NodeProgramType<NodeAttributes, EdgeAttributes, GraphAttributes> {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
  return class extends NodeProgram<string, NodeAttributes, EdgeAttributes, GraphAttributes> {
    // Set by the first `setUniforms`, since sigma's constructor compiles before fields of ours exist.
    readonly #textures = new Map<WebGLRenderingContext | WebGL2RenderingContext, WebGLTexture>();
    readonly #drawsAll: boolean;
    #isStale = true;

    constructor(
      gl: WebGLRenderingContext | WebGL2RenderingContext,
      pickingBuffer: WebGLFramebuffer | null,
      renderer: Sigma<NodeAttributes, EdgeAttributes, GraphAttributes>,
    ) {
      super(gl, null, renderer);
      this.#drawsAll = pickingBuffer !== null; // only the nodes' own canvas has one
      if (this.#drawsAll) onCreate({ hasChanged: () => this.#isStale });
    }

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_atlas', 'u_ground', 'u_glyphColor'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_cell', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override reallocate(capacity: number): void {
      if (capacity !== this.capacity) this.#isStale = true;
      super.reallocate(capacity);
    }

    override process(id: number, offset: number, data: NodeDisplayData): void {
      const { array, STRIDE } = this;
      const start = offset * STRIDE;
      const before = this.#isStale ? null : array.slice(start, start + STRIDE);
      super.process(id, offset, data);
      this.#isStale ||= before?.some((value, place) => !Object.is(value, array[start + place])) ?? true;
    }

    override render(params: RenderParams): void {
      if (turn.drawsAll || !this.#drawsAll) super.render(params);
    }

    protected override bindProgram(program: ProgramInfo): void {
      if (this.#isStale) super.bindProgram(program);
      else this.#bindAttributes(program);
      this.#isStale = false;
    }

    /** As `bindProgram`, but for what that takes to the graphics card. */
    #bindAttributes(program: ProgramInfo): void {
      const { gl } = program;
      for (const [buffer, attributes, isPerNode] of [
        [program.constantBuffer, this.CONSTANT_ATTRIBUTES, false],
        [program.buffer, this.ATTRIBUTES, true],
      ] as const) {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        let offset = 0;
        for (const one of attributes) offset += this.bindAttribute(one, program, offset, isPerNode);
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    override processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
      const { cell } = data as NodeDisplayData & DrawnNode; // what our reducer returned
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = floatColor(data.color);
      array[start + 4] = cell;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: string): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_correctionRatio'), params.correctionRatio);
      gl.uniform3fv(at('u_ground'), rgbOf(look.colors.ground));
      gl.uniform3fv(at('u_glyphColor'), rgbOf(look.colors.glyph));
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture(gl));
      gl.uniform1i(at('u_atlas'), 0);
    }

    #texture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
      const known = this.#textures.get(gl);
      if (known) return known;
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, drawIconAtlas());
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.generateMipmap(gl.TEXTURE_2D);
      this.#textures.set(gl, texture);
      return texture;
    }

    override kill(): void {
      for (const [gl, texture] of this.#textures) gl.deleteTexture(texture);
      this.#textures.clear();
      super.kill();
    }
  };
}

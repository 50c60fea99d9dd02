export * from './createState.ts';
export * from './describe.ts';
export type { Emphasis } from './findEmphasis.ts';
export type { Shown } from './findShown.ts';
export * from './graphData.ts';
export * from './view.ts';

export type { CameraState } from 'sigma/types';
export { createStage, hasWebGL, type PagePoint, type Stage, type StageOptions } from './createStage.ts';

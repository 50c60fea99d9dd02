export { createStage, hasWebGL, type PagePoint, type Stage, type StageOptions } from './createStage.ts';

export type { CameraState } from 'sigma/types';
export { createStage, type PagePoint, type Stage, type StageOptions } from './createStage.ts';
export type { Scene, SceneEdge, SceneName, SceneNode, SceneRegions } from './readScene.ts';

export { resolveGraph } from './resolveGraph.ts';

export * from './graph.ts';
export * from './kinds.ts';
export * from './relations.ts';
export * from './report.ts';
export * from './span.ts';

export * from './graph.ts';
export * from './kindColors.ts';
export * from './kindName.ts';
export * from './kinds.ts';
export * from './nodeRadius.ts';
export * from './relations.ts';
export * from './report.ts';
export * from './span.ts';

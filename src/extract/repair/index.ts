export { createHangulModel, type HangulModel } from './hangulModel.ts';
export { koreanNames } from './koreanNames.ts';
export { needsHangulModel, type RepairOptions, repairDocument } from './repairDocument.ts';
export type { RepairedDocument } from './repairedDocument.ts';

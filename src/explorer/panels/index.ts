export { App } from './App.tsx';
export {
  type Explorer,
  ExplorerContext,
  type ExportFormat,
  type ExportScope,
  type MapCommands,
} from './context.ts';

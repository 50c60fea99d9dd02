export { App } from './App.tsx';
export {
  type Explorer,
  ExplorerContext,
  type ExportFormat,
  type ExportScope,
  type MapCommands,
  type PictureFormat,
  type Said,
} from './context.ts';
export { loadDetails } from './DetailsPanel.tsx';
export { loadDocumentView } from './DocumentPanel.tsx';

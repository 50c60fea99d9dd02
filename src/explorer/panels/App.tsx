import { useEffect } from 'preact/hooks';
import { useExplorer } from './context.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FocusBar } from './FocusBar.tsx';
import { Legend } from './Legend.tsx';
import { MapArea } from './MapArea.tsx';
import { MenuPlace } from './MenuPlace.tsx';
import { MiniMap } from './MiniMap.tsx';
import { Notice } from './Notice.tsx';
import { OpenedFileBar } from './OpenedFileBar.tsx';
import { TablePanel } from './TablePanel.tsx';
import { StatusLine, Toolbar } from './Toolbar.tsx';
import { TopBar } from './TopBar.tsx';
import { Tour } from './Tour.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useLookingKeys } from './useLookingKeys.ts';
import { usePartKeys } from './usePartKeys.ts';

/** The whole page: the map fills it, panels lie upon it. */
export function App() {
  const { state, map } = useExplorer();
  useLookingKeys();
  usePartKeys();
  useKeptFocus();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === 'Escape') {
        state.actions.peel();
        return;
      }
      const target = event.target as HTMLElement | null;
      if (target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu]'))
        return;
      if (event.key === '+' || event.key === '=') map.value?.zoomIn();
      else if (event.key === '-') map.value?.zoomOut();
      else if (event.key === '0') map.value?.fit();
      else if (event.key === '?') state.actions.openDialog('help');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [state, map]);
  return (
    <>
      <TopBar />
      <OpenedFileBar />
      <main class="stage">
        <MapArea />
        <div class="overlay">
          <Legend />
          <div class="overlay-map">
            <div class="top-notes">
              <FocusBar />
              <FilterChips />
            </div>
            <StatusLine />
            <MiniMap />
            <Toolbar />
            <TablePanel />
          </div>
          <DocumentPanel />
          <DetailsPanel />
          <Tour />
        </div>
      </main>
      <MenuPlace />
      <DialogPanel />
      <Notice />
    </>
  );
}

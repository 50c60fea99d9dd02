import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** What a panel is. */
export interface PanelProps {
  /** `aside` is announced as complementary, `section` as a region. */
  readonly tag: 'aside' | 'section';
  /** What it is called, for screen readers and tests. */
  readonly label: string;
  /** The side of the map that it covers on a wide window; on a narrow one it is a sheet at the foot. */
  readonly covers: 'left' | 'right' | 'bottom';
  /** Its class in the style sheets. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A card on the map. The map makes room for it when it comes, and takes the room back when it goes. */
export function Panel({ tag: Tag, label, covers, name, children }: PanelProps) {
  const { map } = useExplorer();
  useEffect(() => {
    map.peek()?.panelsChanged();
    return () => map.peek()?.panelsChanged();
  }, [map]);
  return (
    <Tag class={`panel ${name}`} aria-label={label} data-covers={covers} tabIndex={-1}>
      {children}
    </Tag>
  );
}

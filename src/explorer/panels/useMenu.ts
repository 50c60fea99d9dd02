import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** A menu that a button opens. */
export interface Menu {
  readonly isOpen: Signal<boolean>;
  toggle(): void;
  /** Closes it and gives the focus back to the button. */
  close(): void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Opening, closing and keys of a menu button by the ARIA Authoring Practices: arrows, Home, End, Esc, Tab. */
export function useMenu(button: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): Menu {
  const isOpen = useSignal(false);
  const items = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  const close = (): void => {
    isOpen.value = false;
    button.current?.focus();
  };
  // Before the menu is painted: the next key is for it.
  useLayoutEffect(() => {
    if (!isOpen.value) return;
    items()[0]?.focus();
    return onPressOutside([button, list], () => {
      isOpen.value = false;
    });
  }, [isOpen.value]);
  return {
    isOpen,
    toggle() {
      isOpen.value = !isOpen.value;
    },
    close,
    onKeyDown(event) {
      const all = items();
      const at = all.indexOf(event.target as HTMLElement);
      // Columns of a row are one step, so both pairs of arrows walk through all items.
      const go = {
        ArrowDown: at + 1,
        ArrowRight: at + 1,
        ArrowUp: at - 1 + all.length,
        ArrowLeft: at - 1 + all.length,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (go !== undefined) {
        event.preventDefault();
        all[go % all.length]?.focus();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      } else if (event.key === 'Tab') isOpen.value = false;
    },
  };
}

/**
 * Listens to presses outside of some elements.
 *
 * @returns a function that ends it
 */
export function onPressOutside(
  inside: readonly RefObject<HTMLElement | null>[],
  listener: () => void,
): () => void {
  const onPress = (event: PointerEvent): void => {
    if (!inside.some(({ current }) => current?.contains(event.target as Node))) listener();
  };
  window.addEventListener('pointerdown', onPress, true);
  return () => window.removeEventListener('pointerdown', onPress, true);
}

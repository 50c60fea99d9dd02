import { useLayoutEffect, useRef } from 'preact/hooks';
import { wordRelation } from '../messages/index.ts';
import {
  focusOn,
  hideNode,
  type Menu,
  relationOf,
  setMuted,
  toggleOpened,
  toggleRelation,
} from '../state/index.ts';
import { type Explorer, useExplorer } from './context.ts';
import { onPressOutside } from './useMenu.ts';

/** Space that the menu keeps from the window's edges, in CSS pixels. */
const MARGIN_PX = 8;

interface MenuAction {
  readonly words: string;
  readonly run: () => void;
}

/** What can be done with a node, an edge or the ground; groups are set apart by lines. */
function listActions(explorer: Explorer, menu: Menu): readonly (readonly MenuAction[])[] {
  const { state, messages, map, layout, copyLink, copyName } = explorer;
  const { actions } = state;
  const t = messages.value;
  const words = t.looking;
  const graph = state.graph.value;
  const { item } = menu;
  const { looking, moved } = state.view.value;
  if (!graph) return [];
  const copyLinkOf = { words: t.keeping.copyLink, run: () => void copyLink() };

  if (item?.type === 'node') {
    const { key } = item;
    if (!graph.hasNode(key)) return [];
    const { label } = graph.getNodeAttributes(key);
    const { focus } = looking;
    const isMuted = state.muted.value.has(key);
    return [
      [
        { words: words.focus, run: () => actions.look((before) => focusOn(before, key)) },
        ...(focus && focus.key !== key
          ? [
              {
                words: focus.opened.includes(key) ? words.collapse : words.expand,
                run: () => actions.look((before) => toggleOpened(before, key)),
              },
            ]
          : []),
        { words: words.hide, run: () => actions.look((before) => hideNode(before, key)) },
        {
          words: isMuted ? words.unmute : words.mute,
          run: () => actions.look((before) => setMuted(before, key, !isMuted)),
        },
        ...(moved.some((node) => node.key === key)
          ? [{ words: words.putBack, run: () => actions.putBack(key) }]
          : []),
      ],
      [
        { words: words.pathFrom, run: () => actions.choosePathEnd('from', key) },
        { words: words.pathTo, run: () => actions.choosePathEnd('to', key) },
      ],
      [
        {
          words: t.keeping.copyLink,
          run: () => {
            actions.selectNode(key); // so that the link leads to it
            void copyLink();
          },
        },
        { words: words.copyName, run: () => void copyName(label) },
      ],
    ];
  }
  if (item) {
    const { key } = item;
    if (!graph.hasEdge(key)) return [];
    const [source, target] = graph.extremities(key);
    const said = relationOf(graph.getEdgeAttributes(key));
    const relation = state.graphKinds.value?.relationEntry(said) ?? said;
    const goTo = (end: string): MenuAction => ({
      words: words.selectEnd(graph.getNodeAttribute(end, 'label')),
      run: () => {
        actions.selectNode(end);
        map.peek()?.reveal(end);
      },
    });
    return [
      [
        { words: words.showEvidence, run: () => actions.selectEdge(key) },
        goTo(source),
        goTo(target),
        {
          words: words.pathBetween,
          run: () =>
            actions.changeView({
              selected: { type: 'node', key: source },
              path: { from: source, to: target },
            }),
        },
      ],
      [
        {
          words: words.hideRelation(wordRelation(t, relation).name),
          run: () => actions.changeView((view) => toggleRelation(view, relation)),
        },
      ],
      [
        {
          words: t.keeping.copyLink,
          run: () => {
            actions.selectEdge(key);
            void copyLink();
          },
        },
      ],
    ];
  }
  return [
    [
      { words: t.fitView, run: () => map.peek()?.fit() },
      { words: words.arrangeShown, run: () => layout.start() },
      ...(looking.focus ? [{ words: words.leaveFocus, run: () => actions.look({ focus: null }) }] : []),
      ...(moved.length > 0 ? [{ words: words.putAllBack, run: () => actions.putBack(null) }] : []),
      ...(looking.hidden.length > 0
        ? [{ words: words.showHidden, run: () => actions.look({ hidden: [] }) }]
        : []),
      { words: t.showAll, run: () => actions.clearFilters() },
    ],
    [copyLinkOf],
  ];
}

/** The menu of what was right-clicked, held by a finger, or is selected while the menu key is pressed. */
export default function ContextMenu() {
  const explorer = useExplorer();
  const { state, messages } = explorer;
  const menu = state.menu.value;
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);

  const close = (): void => {
    state.actions.openMenu(null);
    before.current?.focus();
  };

  useLayoutEffect(() => {
    const element = list.current;
    if (!menu || !element) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(MARGIN_PX, Math.min(menu.x, window.innerWidth - width - MARGIN_PX))}px`;
    element.style.top = `${Math.max(MARGIN_PX, Math.min(menu.y, window.innerHeight - height - MARGIN_PX))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const stop = onPressOutside([list], () => state.actions.openMenu(null));
    const onWheel = (): void => state.actions.openMenu(null);
    window.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      stop();
      window.removeEventListener('wheel', onWheel);
    };
  }, [menu, state]);

  if (!menu) return null;
  const groups = listActions(explorer, menu).filter((group) => group.length > 0);
  if (groups.length === 0) return null;
  const t = messages.value;
  const graph = state.graph.value;
  const title =
    menu.item?.type === 'node'
      ? (graph?.getNodeAttribute(menu.item.key, 'label') ?? '')
      : menu.item
        ? wordRelation(t, relationOf(graph!.getEdgeAttributes(menu.item.key))).name
        : '';

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(event.target as HTMLElement);
    const go = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (go !== undefined) {
      event.preventDefault();
      items[go % items.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div
      ref={list}
      class="menu context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={title ? t.looking.menuOf(title) : t.looking.menuOfGround}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {title ? (
        <p class="context-title" aria-hidden="true">
          {title}
        </p>
      ) : null}
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu's groups cannot be fieldsets
        <div key={group[0]!.words} class="context-group" role="group">
          {group.map(({ words, run }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                run();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

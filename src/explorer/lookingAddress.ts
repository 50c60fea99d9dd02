import {
  COLOR_MODES,
  FOCUS_DEPTHS,
  INITIAL_LOOKING,
  type Looking,
  SIZE_MODES,
  sortedValues,
} from './state/index.ts';

const one = <T extends string>(all: readonly T[], text: string | null, usual: T): T =>
  all.find((value) => value === text) ?? usual;

/**
 * Writes how the graph is looked at: `focus=1:KEY` (steps, then the node; `1f:KEY` where the rest is faded), `open=`,
 * `size=`, `color=`, `regions=on`, `hubs=on` (not muted), `mute=`, `unmute=`, `conceal=`; one of `open=`, `mute=`,
 * `unmute=`, `conceal=` for each node.
 */
export function writeLooking(looking: Looking, address: URLSearchParams): void {
  const { focus } = looking;
  if (focus) {
    address.set('focus', `${focus.depth}${focus.rest === 'faded' ? 'f' : ''}:${focus.key}`);
    for (const key of focus.opened) address.append('open', key);
  }
  if (looking.size !== INITIAL_LOOKING.size) address.set('size', looking.size);
  if (looking.color !== INITIAL_LOOKING.color) address.set('color', looking.color);
  if (looking.regions) address.set('regions', 'on');
  if (!looking.muteHubs) address.set('hubs', 'on');
  for (const key of looking.muted) address.append('mute', key);
  for (const key of looking.unmuted) address.append('unmute', key);
  for (const key of looking.hidden) address.append('conceal', key);
}

/** How an address wants the graph looked at. What cannot be read is left at its initial value. */
export function lookingOfAddress(address: URLSearchParams): Looking {
  const match = /^([123])(f?):(.*)$/s.exec(address.get('focus') ?? '');
  const depth = FOCUS_DEPTHS.find((value) => String(value) === match?.[1]);
  return {
    focus:
      match && depth
        ? {
            key: match[3]!,
            depth,
            opened: sortedValues(address.getAll('open')),
            rest: match[2] ? 'faded' : 'hidden',
          }
        : null,
    size: one(SIZE_MODES, address.get('size'), INITIAL_LOOKING.size),
    color: one(COLOR_MODES, address.get('color'), INITIAL_LOOKING.color),
    regions: address.get('regions') === 'on',
    muteHubs: address.get('hubs') !== 'on',
    muted: sortedValues(address.getAll('mute')),
    unmuted: sortedValues(address.getAll('unmute')),
    hidden: sortedValues(address.getAll('conceal')),
  };
}

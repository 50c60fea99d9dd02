import type { NodeAttributes } from '../../model/index.ts';

/** The names of a node besides its label: those that documents use, then those that only the vocabulary knows. */
export const otherNames = ({ aliases, searchNames = [] }: NodeAttributes): string[] => [
  ...aliases,
  ...searchNames,
];

/** Whether one of a node's names holds what somebody types, in lower case, to find it in a list. */
export const isCalled = (node: NodeAttributes, typed: string): boolean =>
  [node.label, ...otherNames(node)].some((name) => name.toLowerCase().includes(typed));

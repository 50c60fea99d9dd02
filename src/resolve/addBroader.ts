import type { NodeAttributes } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { listSearchNames } from './listSearchNames.ts';
import { compareEdges, type MergedEdge } from './mergeEdges.ts';

/**
 * Adds what every technique is a special case of, up to the roots of the vocabulary's taxonomy: edges without evidence
 * and, where no document names them, nodes without mentions.
 *
 * @param nodes gets the nodes that are missing
 * @returns the edges with those added, in order; a `broader` edge that a document states stays as it is
 */
export function addBroader(
  nodes: Map<string, NodeAttributes>,
  edges: readonly MergedEdge[],
  vocabulary: Vocabulary,
): MergedEdge[] {
  const all = [...edges];
  const stated = new Set(
    edges
      .filter(({ attributes }) => attributes.relation === 'broader')
      .flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]),
  );
  const queue = [...nodes].filter(([, { kind }]) => kind === 'technique').map(([key]) => key);
  for (const source of queue)
    for (const target of vocabulary.entries.get(source)?.broader ?? []) {
      const entry = vocabulary.entries.get(target);
      if (entry?.kind !== 'technique' || target === source) continue;
      if (!nodes.has(target)) {
        const searchNames = listSearchNames(entry, [entry.name]);
        nodes.set(target, {
          label: entry.name,
          kind: 'technique',
          aliases: [],
          ...(searchNames.length > 0 ? { searchNames } : {}),
          mentions: [],
          confidence: 1,
          x: 0,
          y: 0,
        });
        queue.push(target);
      }
      if (!stated.has(`${source} ${target}`))
        all.push({
          source,
          target,
          attributes: { relation: 'broader', evidence: [], weight: 0, confidence: 1 },
        });
    }
  return all.sort(compareEdges);
}

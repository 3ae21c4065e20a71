import { defaultWorkBound, measures, type Measure } from './measures/index.ts';

/** docs/measures.md: every measure with its definition, formula and source, from the declared objects. */
export function measuresPage(): string {
  return `# Network measures

Generated from the measures in \`data-pipeline/graph/measures/\`. After a change: \`npx vitest run --project node tests/unit/graph/measures-page.test.ts -u\`.

Measures describe a place in the network of published works. They are context: no measure raises the severity of a finding, and none is a score of a person. Ties are undirected; \`w(i, j)\` is the weight of a tie, n the number of nodes, m the number of ties. Values equal those of networkx and igraph to 1e-9 on the graphs in \`tests/fixtures/graphs/\`.

Where n·m is more than ${defaultWorkBound.toExponential(0).replace('+', '')}, betweenness is estimated from the shortest paths of pairs drawn by chance, with how sure it is beside it, and the other costly measures are not computed; the reason stands in their place.

${measures.map(section).join('\n')}`;
}

function section(measure: Measure): string {
  const lines = [
    measure.formula === null ? null : `Formula: \`${measure.formula}\``,
    `Column: \`${measure.id}\``,
    listed('Parameters', measure.parameters, ' = '),
    `Values: ${measure.unit}, ${measure.range}${measure.scale === 'category' ? '; names, without an order' : ''}`,
    listed('Also said of the network', measure.facts, ': '),
    `Cost: ${measure.complexity}${measure.isCostly ? ' (costly)' : ''}`,
    `Source: ${measure.citation.text} <${measure.citation.url}>`,
  ];
  return `## ${measure.title}

${measure.definition}

${lines.flatMap((line) => (line === null ? [] : [`- ${line}`])).join('\n')}
`;
}

function listed(name: string, entries: Readonly<Record<string, string | number>>, between: string): string | null {
  const said = Object.entries(entries).map(([key, value]) => `${key}${between}${value}`);
  return said.length === 0 ? null : `${name}: ${said.join('; ')}`;
}

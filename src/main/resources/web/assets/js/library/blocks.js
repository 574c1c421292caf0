/* An article's blocks as elements, for the preview; the reader page gets them from the server. */
import { el } from '../dom.js';

const NAMES = { heading: 'h3', quote: 'blockquote', code: 'pre', item: 'li' };

/** Elements for the answer of the article API. */
export function elements({ text, blocks }) {
  const nodes = [];
  for (const { kind, number, from, to } of blocks) {
    const written = text.slice(from, to);
    const node = kind === 'table' ? table(written) : el(NAMES[kind] ?? 'p', {}, written);
    if (kind !== 'item') nodes.push(node);
    else list(nodes, number).append(node);
  }
  return nodes;
}

/** The list that an item goes on, or a new one: of numbers where it has one. */
function list(nodes, number) {
  const name = number > 0 ? 'OL' : 'UL';
  if (nodes.at(-1)?.tagName !== name) nodes.push(el(name, { start: name === 'OL' && number }));
  return nodes.at(-1);
}

const table = (text) => el('table', {}, el('tbody', {},
  ...text.split('\n').map((row) => el('tr', {}, ...row.split('\t').map((cell) => el('td', {}, cell))))));

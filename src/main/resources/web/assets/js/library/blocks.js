/* An article's blocks as elements, for the preview; the reader page gets them from the server. */
import { el } from '../dom.js';

const NAMES = { heading: 'h3', quote: 'blockquote', code: 'pre', item: 'li' };

/** Elements for the answer of the article API. */
export function elements({ text, blocks }) {
  const nodes = [];
  for (const { kind, from, to } of blocks) {
    const written = text.slice(from, to);
    const node = kind === 'table' ? table(written) : el(NAMES[kind] ?? 'p', {}, written);
    if (kind === 'item' && nodes.at(-1)?.tagName === 'UL') nodes.at(-1).append(node);
    else nodes.push(kind === 'item' ? el('ul', {}, node) : node);
  }
  return nodes;
}

const table = (text) => el('table', {}, el('tbody', {},
  ...text.split('\n').map((row) => el('tr', {}, ...row.split('\t').map((cell) => el('td', {}, cell))))));

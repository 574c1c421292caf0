/* The queue of articles to hear next. The server keeps it, so that another browser goes on with it; here stands its last
   answer, and each change is made to what the server has by then. */
import { getJson, send } from './api.js';
import { at } from './site.js';

const PATH = at('/api/queue');
let known = []; // [{id, title, language}]
let last = Promise.resolve(); // one change after the other

/** What was known of it last. */
export const queue = () => known;

/** Asks the server. Rejects with words to show. */
export async function loadQueue() {
  known = (await getJson(PATH, { cache: 'no-store' })).articles;
  return known;
}

export const inQueue = (id) => known.some((article) => article.id === id);

/** Puts an article at the end. */
export const enqueue = (id) => change((ids) => (ids.includes(id) ? ids : [...ids, id]));

export const dequeue = (id) => change((ids) => ids.filter((other) => other !== id));

/** Moves an article by some places, down when positive. */
export const move = (id, by) => change((ids) => {
  const at = ids.indexOf(id);
  const rest = ids.filter((other) => other !== id);
  if (at >= 0) rest.splice(Math.max(0, at + by), 0, id);
  return rest;
});

/** The first article in the queue that is not the one given. */
export const nextAfter = (id) => known.find((article) => article.id !== id);

function change(by) {
  const changed = last.then(async () => {
    const ids = (await loadQueue()).map(({ id }) => id);
    const wanted = by(ids);
    if (wanted.join() === ids.join()) return;
    known = (await (await send('PUT', PATH, { articles: wanted })).json()).articles;
  });
  last = changed.catch(() => {}); // whoever asked is told; the next change is not to blame
  return changed;
}

/* The queue of articles to hear next. The server keeps it, so that another browser goes on with it; here stands its last
   answer, and each change is made to what the server has by then. */
import { ask } from './api.js';
import { at } from './site.js';

const PATH = at('/api/queue');
const TRIES = 5; // how often a change is made again to what another browser has made of the queue meanwhile

const MANY = 500; // ids from which on those whose articles are not there go when the queue is changed

let known = []; // [{id, title, language}] of the articles that are there
let order = []; // ids of all; a file that an editor takes away for a moment keeps its article's turn
let state; // of what is known: its entity tag
let last = Promise.resolve(); // one change after the other

/** What was known of it last. */
export const queue = () => known;

/** Asks the server. Rejects with words to show. */
export async function loadQueue() {
  return take(await ask(PATH, { cache: 'no-store' }));
}

export const inQueue = (id) => known.some((article) => article.id === id);

/** Puts an article at the end. */
export const enqueue = (id) => change((ids) => (ids.includes(id) ? ids : [...ids, id]));

export const dequeue = (id) => change((ids) => ids.filter((other) => other !== id));

/** Moves an article by some places, down when positive. */
export const move = (id, by) => change((ids) => {
  const there = known.map((article) => article.id);
  const beside = there[there.indexOf(id) + by];
  if (!there.includes(id) || !beside) return ids;
  const rest = ids.filter((other) => other !== id);
  rest.splice(rest.indexOf(beside) + (by > 0 ? 1 : 0), 0, id);
  return rest;
});

/** The first article in the queue that is not the one given. */
export const nextAfter = (id) => known.find((article) => article.id !== id);

async function take(answer) {
  ({ articles: known, order } = await answer.json());
  state = answer.headers.get('ETag');
  return known;
}

function change(by) {
  const changed = last.then(() => attempt(by, TRIES));
  last = changed.catch(() => {}); // whoever asked is told; the next change is not to blame
  return changed;
}

/** Changes the queue that the server has now; when another browser was quicker, the one that it has then. */
async function attempt(by, tries) {
  await loadQueue();
  const changed = by(order);
  if (changed.join() === order.join()) return;
  const wanted = changed.length < MANY ? changed : changed.filter((id) => inQueue(id) || !order.includes(id));
  try {
    const fields = { 'Content-Type': 'application/json', ...(state && { 'If-Match': state }) };
    await take(await ask(PATH, { method: 'PUT', headers: fields, body: JSON.stringify({ articles: wanted }) }));
  } catch (refusal) {
    if (refusal.status !== 412 || tries <= 1) throw refusal;
    await attempt(by, tries - 1);
  }
}

/* The queue of articles to hear next, kept in this browser: [{id, title}]. */
import { recall, remember } from './store.js';

export const queue = () => recall('queue', []);

export const inQueue = (id) => queue().some((article) => article.id === id);

export function enqueue(id, title) {
  if (!inQueue(id)) remember('queue', [...queue(), { id, title }]);
}

export const dequeue = (id) => remember('queue', queue().filter((article) => article.id !== id));

/** Moves an article by some places, down when positive. */
export function move(id, by) {
  const list = queue();
  const at = list.findIndex((article) => article.id === id);
  const to = Math.min(list.length - 1, Math.max(0, at + by));
  if (at < 0) return;
  list.splice(to, 0, ...list.splice(at, 1));
  remember('queue', list);
}

/** The first article in the queue that is not the one given. */
export const nextAfter = (id) => queue().find((article) => article.id !== id);

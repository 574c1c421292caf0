/* The library page: puts its parts together. */
import { $, el } from './dom.js';
import { shortcut } from './keys.js';
import { startFrame } from './plain.js';
import { dequeue, enqueue, inQueue, loadQueue } from './queue.js';
import { say } from './say.js';
import { openSheet } from './sheets.js';
import { startAdd } from './library/add.js';
import { Edit } from './library/edit.js';
import { showContinue, showQueue } from './library/going.js';
import { watchProduction } from './library/production.js';
import { remove } from './library/remove.js';
import { Shelf } from './library/shelf.js';

const shelf = new Shelf();
const edit = new Edit(() => shelf.refresh());

const acts = {
  queue: async (item, summary) => {
    await (inQueue(summary.id) ? dequeue(summary.id) : enqueue(summary.id));
    shelf.showQueued();
    showQueue(() => shelf.showQueued());
    say(inQueue(summary.id) ? 'Added to the queue.' : 'Taken from the queue.');
  },
  edit: (item, summary) => edit.open(summary),
  delete: async (item, summary) => {
    await remove(item, summary, () => Promise.all([shelf.refresh(), refreshQueue()]));
    await refreshQueue();
    await showContinue();
  },
};

$('#shelf').addEventListener('click', async (event) => {
  const act = event.target.closest('[data-act]')?.dataset.act;
  const item = event.target.closest('.row');
  const summary = item && shelf.find(item.dataset.id);
  if (!act || !summary) return;
  try {
    await acts[act](item, summary);
  } catch (refusal) {
    item.append(el('p', { class: 'problem', role: 'alert' }, refusal.message));
  }
});

startFrame();
shortcut(['/'], 'Search', () => $('#q').focus());
shortcut(['a'], 'Add an article', () => openSheet('add'));
startAdd(async (article) => {
  await shelf.refresh();
  say(`Added: ${article.title}`);
  $(`#shelf [data-id="${article.id}"] .title`)?.focus();
});
shelf.addEventListener('shown', () => {
  showContinue();
  watchProduction();
});
const refreshQueue = async () => {
  await loadQueue().catch(() => {}); // the shelf tells when the server cannot be reached
  showQueue(() => shelf.showQueued());
  shelf.showQueued();
};

refreshQueue();
shelf.start();
document.addEventListener('visibilitychange', () => { // both may have changed in another browser, or another tab
  if (document.hidden) return;
  refreshQueue();
  showContinue();
});
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  refreshQueue();
  shelf.refresh();
});

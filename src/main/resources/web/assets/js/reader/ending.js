/* What follows the end: the article is marked as heard, and the next one in the queue begins. */
import { el } from '../dom.js';
import { dequeue, nextAfter } from '../queue.js';
import { playNext } from '../store.js';
import { state } from './transport.js';
import { at } from '../site.js';

const MOMENT = 4000;

export async function goTo(article) {
  await dequeue(article.id).catch(() => {});
  playNext(article.id);
  location.href = at(`/read/${encodeURIComponent(article.id)}`);
}

export function startEnding(player, place, sleep, id, goesOn) {
  player.addEventListener('ended', async () => {
    await place.markHeard().catch(() => {});
    await dequeue(id).catch(() => {});
    const next = nextAfter(id);
    if (sleep.endsHere) {
      sleep.stop();
    } else if (!next) {
      state('You have heard it to the end.', el('a', { href: at('/') }, 'To the library'));
    } else if (!goesOn()) {
      state('You have heard it to the end.', el('button', { type: 'button', onclick: () => goTo(next) }, `Next: ${next.title}`));
    } else {
      if (document.hidden) { // nobody can see the offer to stay, and timers may rest
        goTo(next);
        return;
      }
      const timer = setTimeout(() => goTo(next), MOMENT);
      const stay = () => {
        clearTimeout(timer);
        state();
      };
      state(`Next: ${next.title}.`, el('button', { type: 'button', onclick: stay }, 'Stay here'));
      player.addEventListener('play', stay, { once: true });
    }
  });
}

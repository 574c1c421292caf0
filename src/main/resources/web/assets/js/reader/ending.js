/* What follows the end: the article is marked as heard, and the next one in the queue begins. */
import { el } from '../dom.js';
import { dequeue, loadQueue, nextAfter } from '../queue.js';
import { opened } from './opened.js';
import { state } from './transport.js';
import { at } from '../site.js';

const MOMENT = 4000; // milliseconds in which somebody who looks can stay
const BEFORE = 30; // seconds before the end at which it is asked what follows

/**
 * @param goesOn whether the next article is to follow by itself
 * @param turn called with the article to go over to
 */
export function startEnding(player, place, sleep, goesOn, turn) {
  let asked;
  player.addEventListener('time', () => {
    if (asked === opened.id || !player.duration || player.duration - player.time > BEFORE) return;
    asked = opened.id;
    loadQueue().catch(() => {}); // it is asked again at the end
  });
  player.addEventListener('ended', async () => {
    const { id } = opened;
    const heard = place.markHeard().catch(() => {});
    const next = nextAfter(id);
    if (next && goesOn() && !sleep.endsHere && document.hidden) {
      // Nobody can see the offer to stay, and what waits now may be put to sleep by the browser or the phone.
      turn(next);
      await dequeue(id).catch(() => {});
      return;
    }
    await heard;
    await dequeue(id).catch(() => {});
    if (opened.id === id && player.paused) offer(nextAfter(id));
  });

  function offer(next) {
    if (sleep.endsHere) {
      sleep.stop();
    } else if (!next) {
      state('You have heard it to the end.', el('a', { href: at('/') }, 'To the library'));
    } else if (!goesOn()) {
      state('You have heard it to the end.', el('button', { type: 'button', onclick: () => turn(next) }, `Next: ${next.title}`));
    } else if (document.hidden) {
      turn(next);
    } else {
      let timer;
      const stay = () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', go);
        player.removeEventListener('play', stay);
        state();
      };
      const go = () => {
        stay();
        turn(next);
      };
      timer = setTimeout(go, MOMENT);
      document.addEventListener('visibilitychange', go); // who looks away does not want to stay
      player.addEventListener('play', stay);
      state(`Next: ${next.title}.`, el('button', { type: 'button', onclick: stay }, 'Stay here'));
    }
  }
}

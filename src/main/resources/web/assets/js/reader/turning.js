/* Going over to another article without leaving the page. */
import { dequeue } from '../queue.js';
import { say } from '../say.js';
import { playNext } from '../store.js';
import { nameSession } from './media.js';
import { opened, pageOf, readPath, show } from './opened.js';

/**
 * @param parts whatever holds something of the article: {player, place, listening, map, explain}
 * @param begin called with when the text will be there; takes the article up and plays it, at once
 * @returns a function that goes over to an article of the queue, {id, title, language}
 */
export function turning({ player, place, listening, map, explain }, begin) {
  addEventListener('popstate', () => {
    if (location.pathname !== readPath(opened.id)) location.reload();
  });

  return async (next) => {
    place.save();
    player.pause();
    explain.panel.hidden = true;
    player.open(next.id);
    place.open(next.id);
    listening.open(next.id, next.language);
    Object.assign(opened, { id: next.id, title: next.title, author: '' });
    nameSession(opened);
    const text = pageOf(next.id).then((page) => {
      if (opened.id !== next.id) return;
      history.pushState(null, '', readPath(next.id));
      show(page);
      map.read();
      scrollTo({ top: 0, behavior: 'instant' });
      nameSession(opened);
      say(opened.title);
    });
    begin(text); // in the same turn, so that the sound follows the sound
    try {
      await text;
      await dequeue(next.id).catch(() => {});
    } catch {
      if (opened.id !== next.id) return;
      playNext(next.id);
      location.href = readPath(next.id); // the browser, or the server's own page, tells what is wrong
    }
  };
}

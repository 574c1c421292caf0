/* Which paragraph is being heard: what focus mode leaves bright. */
import { $ } from '../dom.js';

export function startHere(lit, map) {
  let before;
  lit.addEventListener('sentence', () => {
    const now = lit.sentence && map.blockAt(lit.sentence.from);
    if (now === before) return;
    before?.classList.remove('current');
    now?.classList.add('current');
    before = now;
    $('#main').classList.toggle('speaking-here', Boolean(now));
  });
}

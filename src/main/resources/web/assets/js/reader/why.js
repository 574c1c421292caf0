/* Why there is no sound. A media element tells nothing of an answer but that it was none; the server says it in words. */
import { ask } from '../api.js';
import { el } from '../dom.js';
import { state } from './transport.js';

const SLOW = 'The sound is slow to come; it is asked for again.';

/** What the server refuses the sound with, if it refuses still. */
async function refusalOf(address) {
  try {
    const answer = await ask(address, { headers: { Range: 'bytes=0-1' }, cache: 'no-store' });
    await answer.body?.cancel();
    return undefined;
  } catch (refusal) {
    return refusal;
  }
}

/** Tells what keeps the sound from coming, and offers what can be done. */
export function startWhy(player) {
  const again = () => el('button', { type: 'button', class: 'plain', onclick: () => player.play() }, 'Try again');
  const look = (enough) => async () => {
    state(SLOW);
    const refusal = await refusalOf(player.audio.src);
    if (refusal && enough(refusal)) player.giveUp();
  };
  // A server that answers will answer the same to the next try; one that is silent may be back in a moment.
  player.addEventListener('slow', look(({ status }) => status >= 400));
  player.addEventListener('silent', look(() => true));
  player.addEventListener('failed', async () => {
    const refusal = await refusalOf(player.audio.src);
    state(refusal?.message ?? 'The sound did not come through.', again());
  });
  player.addEventListener('blocked', () => state('This browser waits for you: press Play.'));
}

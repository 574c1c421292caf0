/* Why there is no sound. A media element tells nothing of an answer but that it was none; the server says it in words. */
import { ask } from '../api.js';
import { el } from '../dom.js';
import { isOutage, waitingFor } from '../outage.js';
import { state } from './transport.js';

const SLOW = 'The sound is slow to come; it is asked for again.';
const STILL_WANTED = 10 * 60 * 1000; // milliseconds; after longer nobody can be taken to sit and wait for a voice

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

/** Tells what keeps the sound from coming, and offers what can be done; after an outage it goes on by itself. */
export function startWhy(player, outage) {
  let slow = false; // whether that it is slow has been said
  let told = ''; // why it is waited
  const again = () => el('button', { type: 'button', class: 'plain', onclick: () => player.play() }, 'Try again');
  const look = (enough) => async () => {
    if (!slow) state(SLOW);
    slow = true;
    const refusal = await refusalOf(player.audio.src);
    if (refusal && enough(refusal)) player.giveUp();
  };
  const back = (took) => {
    if (took < STILL_WANTED) player.play();
    else state('Lectern is back: press Play to go on.');
  };
  const leave = () => el('button', { type: 'button', class: 'plain', onclick: () => player.pause() }, 'Do not wait');
  // A server that answers will answer the same to the next try; one that is silent may be back in a moment.
  player.addEventListener('slow', look(({ status }) => status >= 400));
  player.addEventListener('silent', look(() => true));
  player.addEventListener('failed', async () => {
    const refusal = await refusalOf(player.audio.src);
    if (!player.paused) return;
    const words = refusal?.message ?? 'The sound did not come through.';
    if (isOutage(refusal)) {
      outage.wait(back);
      told = words;
      state(waitingFor(refusal, 'the sound goes on'), [again(), leave()]);
    } else {
      state(words, again());
    }
  });
  player.addEventListener('playing', () => { slow = false; });
  player.addEventListener('play', () => outage.stop());
  player.addEventListener('unwanted', () => {
    if (!outage.waiting) return;
    outage.stop();
    state(told, again());
  });
  player.addEventListener('blocked', () => state('This browser waits for you: press Play.'));
}

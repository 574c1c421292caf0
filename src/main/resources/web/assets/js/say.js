/* The page's one polite live region: for what changes out of sight, never for the words being read. */
import { $ } from './dom.js';

let turn = 0;

/** Has a screen reader say a sentence when it is free; the same one twice is said twice. */
export function say(sentence) {
  turn += 1;
  const live = $('#live');
  if (live) live.textContent = sentence + (turn % 2 ? '\u200b' : '');
}

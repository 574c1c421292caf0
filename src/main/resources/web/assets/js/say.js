/* Polite live regions, one of the page and one in each dialog, since what is behind an open dialog is silent: for what
   changes out of sight, never for the words being read. */
import { $, $$, el } from './dom.js';

let turn = 0;

/** Gives each dialog the place in which it can say something. */
export function startSaying() {
  for (const sheet of $$('dialog.sheet')) sheet.append(el('p', { class: 'visually-hidden', role: 'status' }));
}

/** Has a screen reader say a sentence when it is free; the same one twice is said twice. */
export function say(sentence) {
  turn += 1;
  const live = $('dialog[open] > [role="status"]') ?? $('#live');
  if (live) live.textContent = sentence + (turn % 2 ? '\u200b' : '');
}

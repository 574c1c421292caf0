/* The sleep timer: by the clock, or at the end of a paragraph or chapter; the last seconds fade. */
import { $ } from '../dom.js';
import { clock } from '../format.js';
import { say } from '../say.js';

const FADE = 5; // seconds

export function startSleep(player, lit, chapters) {
  const choice = $('#sleep');
  let left = Infinity; // seconds of listening by the clock
  let end = Infinity; // a time of the narration
  let before = 0;

  const choose = () => {
    const { value } = choice;
    left = Number(value) > 0 ? Number(value) * 60 : Infinity;
    end = value === 'paragraph' ? chapters.endOfParagraph() : value === 'chapter' ? chapters.endOfChapter() : Infinity;
    player.audio.volume = 1;
    show();
  };
  const show = () => {
    $('#sleep-left').value = left < Infinity ? clock(left) : '';
  };
  const stop = () => {
    player.pause();
    player.audio.volume = 1;
    choice.value = '';
    choose();
    say('Stopped by the sleep timer.');
  };

  choice.addEventListener('change', choose);
  player.addEventListener('play', () => { before = performance.now(); });
  lit.addEventListener('frame', () => {
    if (player.paused || (left === Infinity && end === Infinity)) return;
    const now = performance.now();
    left -= (now - before) / 1000;
    before = now;
    if (left < FADE) player.audio.volume = Math.max(0, left / FADE);
    if ($('#listening').open) show();
    if (left <= 0 || player.time >= end) stop();
  });
}

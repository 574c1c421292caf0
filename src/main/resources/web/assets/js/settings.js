/* The reading settings: the form, kept in this browser. boot.js turns them into looks. */
import { contrast } from './contrast.js';
import { $ } from './dom.js';

const { defaults, read, keep } = globalThis.lecternSettings;
const changed = new EventTarget();
let now = read();

/** The settings as they are now. */
export const settings = () => now;

/** Calls back after each change. */
export const onSettings = (callback) => changed.addEventListener('change', () => callback(now));

/** Changes some settings. */
export function change(some) {
  now = { ...now, ...some };
  keep(now);
  if ($('#settings-form')) show($('#settings-form'));
  changed.dispatchEvent(new Event('change'));
}

const more = (n) => (Number(n) === 0 ? 'as drawn' : `+ ${(n / 100).toFixed(2)} em`);
const UNITS = {
  size: (n) => `${n} %`,
  weight: (n) => (n < 400 ? 'light' : n < 500 ? 'regular' : n < 600 ? 'medium' : n < 700 ? 'strong' : 'bold'),
  leading: (n) => `${(n / 100).toFixed(2)}`,
  gap: (n) => (Number(n) === 0 ? 'none' : `${(n / 100).toFixed(2)} lines`),
  tracking: more,
  spacing: more,
  letters: (n) => `${n} letters`,
  lines: (n) => (Number(n) === 1 ? '1 line' : `${n} lines`),
};

function show(form) {
  for (const field of form.elements) {
    if (!(field.name in now)) continue;
    if (field.type === 'radio') field.checked = field.value === now[field.name];
    else if (field.type === 'checkbox') field.checked = now[field.name];
    else field.value = now[field.name];
    if (field.name in UNITS) {
      const words = UNITS[field.name](now[field.name]);
      field.setAttribute('aria-valuetext', words);
      $(`output[for="${field.id}"]`, form).value = words;
    }
  }
  $('#own-colours').hidden = now.theme !== 'own';
  const ratio = contrast(now.paper, now.ink);
  $('#own-contrast').value = `${ratio.toFixed(1)} : 1, ${ratio >= 7 ? 'easy to read' : ratio >= 4.5 ? 'readable' : 'hard to read'}`;
}

function valueOf(field) {
  if (field.type === 'checkbox') return field.checked;
  return field.type === 'range' ? Number(field.value) : field.value;
}

export function startSettings() {
  const form = $('#settings-form');
  show(form);
  form.addEventListener('input', ({ target }) => change({ [target.name]: valueOf(target) }));
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change({ ...defaults });
  });
  addEventListener('storage', () => { // another tab changed them
    now = read();
    keep(now);
    show(form);
    changed.dispatchEvent(new Event('change'));
  });
}

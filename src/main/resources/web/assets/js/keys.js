/* Shortcuts of a single key, their list behind "?", and the switch that turns them off (WCAG 2.1.4). */
import { $, el } from './dom.js';
import { anySheetOpen, openSheet } from './sheets.js';
import { settings } from './settings.js';

const shortcuts = new Map();
const listed = [];

/** Adds a shortcut; its keys are named as KeyboardEvent.key names them. */
export function shortcut(keys, what, act) {
  for (const key of keys) shortcuts.set(key, act);
  listed.push({ keys, what });
}

/** Adds a line to the list for keys that are handled elsewhere. */
export const listShortcut = (keys, what) => listed.push({ keys, what });

const NAMES = { ' ': 'Space', ArrowLeft: '←', ArrowRight: '→', Enter: 'Enter', Escape: 'Esc' };

function typing(target) {
  return target.closest('textarea, select, [contenteditable]')
    || (target.closest('input') && !target.closest('input[type="range"], input[type="checkbox"], input[type="radio"]'));
}

function handledByControl(event) {
  const pressable = event.target.closest('button, a[href], summary, input, label');
  return pressable && (event.key === ' ' || event.key === 'Enter');
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!settings().keys || anySheetOpen() || typing(event.target) || handledByControl(event)) return;
  const act = shortcuts.get(event.key);
  if (!act) return;
  event.preventDefault();
  act();
}

function list() {
  $('#shortcuts-hint').textContent = settings().keys
    ? 'They can be switched off in the reading settings.'
    : 'Shortcuts of a single key are switched off; the reading settings switch them on.';
  const rows = listed.map(({ keys, what }) => el('tr', {},
    el('td', {}, ...keys.flatMap((key, i) => [i ? ' ' : '', el('kbd', {}, NAMES[key] ?? key)])),
    el('td', {}, what)));
  $('#shortcut-list').replaceChildren(...rows);
}

export function startKeys() {
  shortcut([','], 'Reading settings', () => openSheet('settings'));
  shortcut(['?'], 'This list', () => openSheet('shortcuts'));
  $('#shortcuts').addEventListener('opening', list);
  document.addEventListener('keydown', onKey);
}

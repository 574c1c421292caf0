/* Dialogs: whatever carries data-opens opens the dialog of that name; a press beside a dialog closes it. The browser
   itself keeps the focus inside and gives it back. */
import { $, $$ } from './dom.js';

export function openSheet(name) {
  const sheet = $(`#${name}`);
  if (sheet && !sheet.open) {
    sheet.dispatchEvent(new Event('opening'));
    sheet.showModal();
    takeAlong(sheet);
  }
  return sheet;
}

/** Nothing outside an open dialog is read out, so the live region goes into it and comes back. */
function takeAlong(sheet) {
  const live = $('#live');
  if (!live) return;
  const home = live.parentElement;
  live.textContent = '';
  sheet.append(live);
  sheet.addEventListener('close', () => home.append(live), { once: true });
}

export const anySheetOpen = () => $('dialog[open]') !== null;

export function startSheets() {
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) openSheet(opener.dataset.opens);
  });
  for (const sheet of $$('dialog.sheet')) {
    sheet.addEventListener('pointerdown', (event) => {
      if (event.target !== sheet) return;
      const box = sheet.getBoundingClientRect();
      const inside = event.clientX >= box.left && event.clientX <= box.right
        && event.clientY >= box.top && event.clientY <= box.bottom;
      if (!inside) sheet.close();
    });
  }
}

/* A page with nothing but its frame. */
import { startKeys } from './keys.js';
import { startSaying } from './say.js';
import { startSettings } from './settings.js';
import { startSheets } from './sheets.js';

/** What every page has. */
export function startFrame() {
  startSheets();
  startSaying();
  startSettings();
  startKeys();
}

if (document.body.matches('.error-page, .api-page')) startFrame();

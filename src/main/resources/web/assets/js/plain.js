/* A page with nothing but its frame. */
import { startKeys } from './keys.js';
import { startSettings } from './settings.js';
import { startSheets } from './sheets.js';

/** What every page has. */
export function startFrame() {
  startSheets();
  startSettings();
  startKeys();
}

if (document.body.matches('.error-page, .api-page')) startFrame();

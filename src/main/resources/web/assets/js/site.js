/* Where Lectern is: at the root of its host, or below a path that a proxy gave it. Every address begins here. */

const HERE = new URL(import.meta.url).pathname; // this file is assets/EDITION/js/site.js
const BASE = HERE.replace(/assets\/([^/]+\/)?js\/site\.js$/, '');

/** A path of Lectern, such as /api/voices, as this page reaches it. */
export const at = (path) => BASE + path.slice(1);

/** A file of the pages, such as icon.svg, as it is in this page's edition. */
export const asset = (path) => new URL(`../${path}`, import.meta.url).pathname;

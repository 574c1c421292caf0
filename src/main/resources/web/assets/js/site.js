/* Where Lectern is: at the root of its host, or below a path that a proxy gave it. Every address begins here. */

const BASE = new URL('../../', import.meta.url).pathname; // this file is assets/js/site.js

/** A path of Lectern, such as /api/voices, as this page reaches it. */
export const at = (path) => BASE + path.slice(1);

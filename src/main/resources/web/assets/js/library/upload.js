/* One file to the server; XMLHttpRequest, since fetch cannot tell how much has gone out. */
import { unreachable } from '../api.js';
import { at } from '../site.js';

/** Resolves with the article, rejects with words to show. */
export function upload(file, type, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', at('/api/articles'));
    request.setRequestHeader('Content-Type', `${type}; charset=utf-8`);
    request.responseType = 'json';
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else reject(new Error(request.response?.detail ?? `Lectern answered ${request.status}. Try again.`));
    };
    request.onerror = () => reject(new Error(unreachable()));
    request.send(file);
  });
}

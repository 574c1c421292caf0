/* Adding articles: pasted, chosen or dropped. */
import { ask } from '../api.js';
import { $, el } from '../dom.js';
import { say } from '../say.js';
import { openSheet } from '../sheets.js';
import { upload } from './upload.js';
import { readPath } from './row.js';
import { at } from '../site.js';

const MOST = 1_048_576; // bytes that the server takes
const TYPES = { md: 'text/markdown', markdown: 'text/markdown', txt: 'text/plain', html: 'text/html', htm: 'text/html' };

export function startAdd(added) {
  $('#paste').addEventListener('submit', async (event) => {
    event.preventDefault();
    await paste(event.target, added);
  });
  $('#files').addEventListener('change', ({ target }) => {
    take([...target.files], added); // a copy: the next line empties the list
    target.value = '';
  });
  startDrop((files) => {
    openSheet('add');
    take(files, added);
  });
}

async function paste(form, added) {
  const problem = $('#paste-problem');
  problem.textContent = '';
  const button = $('.primary', form);
  button.disabled = true;
  try {
    const value = Object.fromEntries([...new FormData(form)].filter(([, field]) => field !== ''));
    const answer = await ask(at('/api/articles'), {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value),
    });
    const article = await answer.json();
    form.reset();
    $('#add').close();
    await added(article);
  } catch (refusal) {
    problem.textContent = refusal.message;
  } finally {
    button.disabled = false;
  }
}

/** Sends files one after the other, each with its own line and bar. */
async function take(files, added) {
  for (const file of files) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': `Sending ${file.name}` });
    const outcome = el('span', { class: 'outcome' });
    $('#uploads').append(el('li', {}, el('span', {}, file.name), bar, outcome));
    try {
      const article = await upload(file, typeOf(file), (part) => { bar.value = part; });
      bar.remove();
      outcome.append('Added: ', el('a', { href: readPath(article.id) }, article.title));
      say(`Added: ${article.title}`);
      await added(article);
    } catch (error) {
      bar.remove();
      outcome.append(error.message);
      say(`${file.name}: ${error.message}`);
    }
  }
}

function typeOf(file) {
  const type = TYPES[file.name.split('.').pop().toLowerCase()];
  if (!type) throw new Error('Lectern reads Markdown (.md), text (.txt) and HTML (.html) files; save it as one of these.');
  if (file.size > MOST) throw new Error('The file is larger than 1 MB; cut it into parts.');
  return type;
}

function startDrop(dropped) {
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0;
  const mark = (by) => {
    depth = Math.max(0, depth + by);
    document.body.classList.toggle('dropping', depth > 0);
  };
  addEventListener('dragenter', (event) => { if (carriesFiles(event)) mark(1); });
  addEventListener('dragleave', (event) => { if (carriesFiles(event)) mark(-1); });
  addEventListener('dragover', (event) => { if (carriesFiles(event)) event.preventDefault(); });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    dropped([...event.dataTransfer.files]);
  });
}

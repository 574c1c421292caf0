/* Runs before the first paint, so it is no module: applies the kept settings, and tells the styles that there is a
   script. The one place that knows how a setting becomes a look. */
(() => {
  const KEY = 'lectern.settings';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const defaults = {
    theme: 'auto', face: 'book', size: 100, leading: 160, tracking: 0, measure: 34,
    ruler: false, focus: false, follow: true, tap: true, calm: false, keys: true,
  };

  const read = () => {
    try {
      return { ...defaults, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
    } catch {
      return { ...defaults }; // storage is closed or its content was damaged
    }
  };

  const theme = (chosen) => {
    if (chosen !== 'auto') return chosen;
    if (contrast.matches) return 'contrast';
    return dark.matches ? 'dark' : 'light';
  };

  const apply = (settings) => {
    root.dataset.theme = theme(settings.theme);
    root.dataset.face = settings.face;
    root.style.setProperty('--size', settings.size / 100);
    root.style.setProperty('--leading', settings.leading / 100);
    root.style.setProperty('--tracking', `${settings.tracking / 100}em`);
    root.style.setProperty('--measure', `${settings.measure}em`);
    for (const name of ['ruler', 'focus', 'calm']) root.toggleAttribute(`data-${name}`, settings[name]);
    const paper = getComputedStyle(root).getPropertyValue('--paper');
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper.trim());
  };

  const keep = (settings) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(settings));
    } catch {
      // They hold for this page only: better than not at all.
    }
    apply(settings);
  };

  root.classList.add('js');
  apply(read());
  for (const query of [dark, contrast]) query.addEventListener('change', () => apply(read()));
  globalThis.lecternSettings = { defaults, read, keep };
})();

/* Runs before the first paint, so it is no module: applies the kept settings, and tells the styles that there is a
   script. The one place that knows how a setting becomes a look. */
(() => {
  const KEY = 'lectern.settings';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const defaults = {
    theme: 'auto', paper: '#fff8e7', ink: '#22201c', marks: 'both', tint: 'amber', face: 'book',
    size: 100, weight: 400, leading: 160, gap: 56, tracking: 0, spacing: 0, letters: 66,
    ruler: false, lines: 3, focus: false, follow: true, tap: true, calm: false, keys: true,
  };
  const LOOKS = { // setting: [custom property, unit]; per cent become numbers
    size: ['--size', ''], leading: ['--leading', ''], gap: ['--gap', ''], tracking: ['--tracking', 'em'], spacing: ['--spacing', 'em'],
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
    for (const name of ['face', 'marks', 'tint']) root.dataset[name] = settings[name];
    for (const name of ['paper', 'ink']) root.style.setProperty(`--own-${name}`, settings[name]);
    for (const [name, [property, unit]] of Object.entries(LOOKS)) {
      root.style.setProperty(property, `${settings[name] / 100}${unit}`);
    }
    root.style.setProperty('--weight', settings.weight);
    root.style.setProperty('--letters', settings.letters);
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

// Makes plain things pleasant. Everything here also works without it.

// A filter form is sent as a navigation of the page, so that the circuit stays.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-navigate]') || !globalThis.Blazor?.navigateTo) return;
  event.preventDefault();
  Blazor.navigateTo(`${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`);
});

// An open panel closes on Escape, which returns to its button, and on a click elsewhere.
const openPanel = () => document.querySelector('details[name="filter"][open], details.menu[open]');

document.addEventListener('keydown', event => {
  const panel = openPanel();
  if (event.key !== 'Escape' || !panel) return;
  panel.open = false;
  panel.querySelector('summary').focus();
});

document.addEventListener('click', event => {
  const panel = openPanel();
  if (panel && !panel.contains(event.target)) panel.open = false;
});

// The circuit draws the page anew when it takes over: what was opened, typed or chosen by then is so again.
const KEPT = 'details, input, select, textarea';
const LIKENESS = [element => element.localName, element => element.name, element => element.type, element => element.firstElementChild?.textContent];
const addressOf = place => place.pathname + place.search;
const address = addressOf(location);
const stateOf = ({ localName, type }) => localName === 'details' ? 'open' : ['checkbox', 'radio'].includes(type) ? 'checked' : type === 'file' ? 'files' : 'value';
const drawnFirst = new Map(document.querySelectorAll(KEPT).entries());

function keep() {
  if (addressOf(location) !== address) drawnFirst.clear();
  const drawnAgain = document.querySelectorAll(KEPT);
  drawnFirst.forEach((element, index) => {
    const again = drawnAgain[index];
    if (element.isConnected || again === undefined || LIKENESS.some(like => like(again) !== like(element))) return;
    drawnFirst.delete(index);
    const state = stateOf(element);
    if (again[state] === element[state] || element.files?.length === 0 || (element.type === 'radio' && !element.checked)) return;
    again[state] = element[state];
    if (state !== 'open') tell(again);
  });
}

// Blazor listens to a control for files a moment after it has drawn it.
function tell(control) {
  if (control.type === 'file' && control.isConnected && control._blazorInputFileNextFileId === undefined) {
    setTimeout(tell, 50, control);
  } else {
    ['input', 'change'].forEach(name => control.dispatchEvent(new Event(name, { bubbles: true })));
  }
}

// Whoever has reached a control by then stays on it.
const CONTROLS = 'a[href], button, summary, input, select, textarea';
let held;

document.addEventListener('focusin', ({ target }) => {
  held = target.matches(CONTROLS) ? { element: target, index: [...document.querySelectorAll(CONTROLS)].indexOf(target), text: target.textContent } : undefined;
});

new MutationObserver(() => {
  if (drawnFirst.size > 0) keep();
  if (!held || held.element.isConnected || document.activeElement !== document.body) return;
  const { element, index, text } = held;
  const again = document.querySelectorAll(CONTROLS)[index];
  if (again?.textContent !== text) return;
  again.focus();
}).observe(document.body, { childList: true, subtree: true });

// A button takes a text to the clipboard, or where the browser gives no clipboard selects it.
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy]');
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text.textContent);
    const label = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = label; }, 2000);
  } else {
    getSelection().selectAllChildren(text);
  }
});

// A file that the page has fetched with the reader's key, which a plain link could not carry.
function save(name, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// A drawing leaves the page as it looks on it: with the styles that the style sheet gave it, on its ground, under its title.
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'fill-opacity', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];

function standalone(drawing, title) {
  const copy = drawing.cloneNode(true);
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    STYLES.forEach(property => element.style.setProperty(property, style.getPropertyValue(property)));
    element.removeAttribute('class');
  });
  const shown = drawing.getBoundingClientRect();
  const [left, top, width, height] = drawing.getAttribute('viewBox')?.split(' ').map(Number) ?? [0, 0, shown.width, shown.height];
  const unit = width / 1200;
  const head = 60 * unit;
  const page = getComputedStyle(document.body);
  const make = (name, attributes, text = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
  };
  copy.setAttribute('viewBox', `${left} ${top - head} ${width} ${height + head}`);
  copy.setAttribute('width', 1200);
  copy.setAttribute('height', Math.round(1200 * (height + head) / width));
  copy.prepend(
    make('rect', { x: left, y: top - head, width, height: height + head, fill: page.getPropertyValue('--card') }),
    make('text', { x: left + 16 * unit, y: top - head + 34 * unit, fill: page.color, 'font-family': page.fontFamily, 'font-size': 22 * unit, 'font-weight': 600 }, title));
  return copy;
}

async function rasterised(svg, text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * svg.getAttribute('width'), height: 2 * svg.getAttribute('height') });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

globalThis.analytics = {
  async save(name, content) {
    save(name, new Blob([await content.arrayBuffer()]));
  },
  async savePicture(id, name, title, format) {
    const svg = standalone(document.querySelector(`#${CSS.escape(id)} svg`), title);
    const text = new XMLSerializer().serializeToString(svg);
    save(`${name}.${format}`, format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await rasterised(svg, text));
  },
};

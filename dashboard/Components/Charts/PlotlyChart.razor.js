// Draws one chart. Colours arrive as names of custom properties and are looked up here, so a change of theme redraws.

const themes = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(query => matchMedia(query));
const charts = new WeakMap();
let library;

export async function draw(element, component, libraryAddress, figure, config) {
  try {
    await (library ??= load(libraryAddress));
  } catch (reason) {
    library = undefined;
    element.replaceChildren(Object.assign(document.createElement('p'), { className: 'waiting', textContent: 'The chart could not be loaded. The table below has the same numbers.' }));
    throw reason;
  }
  if (!element.isConnected) return; // the reader has moved on
  element.replaceChildren();
  const chart = { figure, config, redraw: () => show(element) };
  charts.set(element, chart);
  await show(element);
  fitPaper(element);
  element.on('plotly_afterplot', () => fitPaper(element));
  element.on('plotly_click', event => {
    const key = event.points[0]?.customdata;
    if (key) component.invokeMethodAsync('PointClicked', key);
  });
  themes.forEach(theme => theme.addEventListener('change', chart.redraw));
}

export async function update(element, figure) {
  const chart = charts.get(element);
  if (!chart) return;
  chart.figure = figure;
  await show(element);
}

// The picture is made here: pictures through the circuit would need a message limit that invites abuse.
export async function savePicture(element, fileName, title, format) {
  const chart = charts.get(element);
  const { data, layout } = dress(chart.figure, element);
  layout.title = { text: escape(title), x: 0.02, xanchor: 'left', font: { size: 16 } };
  layout.margin = { ...layout.margin, t: layout.margin.t + 44 };
  layout.height += 44;
  await Plotly.downloadImage({ data, layout, config: chart.config }, { format, filename: fileName, width: 1200, height: layout.height, scale: format === 'png' ? 2 : 1 });
}

export function dispose(element) {
  const chart = charts.get(element);
  if (!chart) return;
  themes.forEach(theme => theme.removeEventListener('change', chart.redraw));
  charts.delete(element);
  Plotly.purge(element);
}

function show(element) {
  const { figure, config } = charts.get(element);
  const { data, layout } = dress(figure, element);
  element.style.minHeight = `${layout.height}px`;
  return Plotly.react(element, data, layout, config);
}

// Paper is narrower than the screen that a chart was drawn for: there it becomes smaller, and is not cut.
function fitPaper(element) {
  element.querySelectorAll('.main-svg').forEach(svg => {
    const [width, height] = ['width', 'height'].map(side => svg.getAttribute(side));
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    element.style.setProperty('--drawn-width', `${width}px`);
    element.style.setProperty('--drawn-shape', `${width} / ${height}`);
  });
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: address, onload: resolve, onerror: () => reject(new Error(`${address} was not loaded`)) });
    document.head.append(script);
  });
}

// What every chart has in common: the page's type, ground and lines, and no way to drag or zoom.
function dress(figure, element) {
  const style = getComputedStyle(element);
  const token = name => style.getPropertyValue(name).trim();
  const axis = { fixedrange: true, gridcolor: token('--line'), zerolinecolor: token('--line'), linecolor: token('--line') };
  const { data, layout } = coloured(figure, token);
  return {
    data,
    layout: {
      ...layout,
      font: { family: style.fontFamily, size: 13, color: token('--soft') },
      paper_bgcolor: token('--card'),
      plot_bgcolor: token('--card'),
      hoverlabel: { bgcolor: token('--ink'), bordercolor: token('--ink'), font: { family: style.fontFamily, size: 14, color: token('--card') } },
      dragmode: false,
      xaxis: { ...axis, ...layout.xaxis },
      yaxis: { ...axis, ...layout.yaxis, tickfont: { color: token('--ink'), size: 14 } },
    },
  };
}

function coloured(value, token) {
  if (typeof value === 'string') return value.startsWith('var(') ? token(value.slice(4, -1)) : value;
  if (Array.isArray(value)) return value.map(item => coloured(item, token));
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, coloured(item, token)]));
  return value;
}

function escape(text) {
  return text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
}

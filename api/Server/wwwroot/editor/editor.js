// GraphiQL over this server, with a tour of questions that this API answers.
const { createElement: element } = React;
const { useEditorContext, usePluginContext } = GraphiQL.React;

/** Whether there is room for a panel beside the question and its answer. */
const isWide = matchMedia('(min-width: 1000px)');

/** The tour's questions, each a comment and a named operation. */
const stops = (await (await fetch(new URL('tour.graphql', import.meta.url))).text())
  .trim()
  .split(/\n\n(?=# )/)
  .map((query) => ({ query, about: query.match(/^# (.*)$/m)[1], title: query.match(/^query (\w+)/m)[1].replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) }));

/** Opens a question in a tab of its own, or goes to the tab that has it. */
function open({ query }, { tabs, changeTab, addTab, queryEditor }) {
  const at = tabs.findIndex((tab) => tab.query?.trim() === query);
  if (at >= 0) return changeTab(at);
  ReactDOM.flushSync(addTab); // the new tab must be the current one before its text is set
  queryEditor.setValue(query);
  queryEditor.focus();
}

function Tour() {
  const editor = useEditorContext({ nonNull: true });
  const { setVisiblePlugin } = usePluginContext({ nonNull: true });
  const choose = (stop) => {
    if (!isWide.matches) setVisiblePlugin(null);
    open(stop, editor);
  };
  return element('section', { className: 'tour' },
    element('h2', null, 'Tour'),
    element('p', null, 'Each question opens in a tab. Run it with the play button or Ctrl and Enter, then change it.'),
    element('ol', null, stops.map((stop) => element('li', { key: stop.title },
      element('button', { type: 'button', className: 'graphiql-un-styled', onClick: () => choose(stop) }, element('b', null, stop.title), stop.about)))));
}

const Signpost = () => element('svg', { viewBox: '0 0 20 20', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }, element('path', { d: 'M9 18V2M4 3h10l3 2.5L14 8H4zM9 10h7v4H9' }));
const tour = { title: 'Tour', icon: Signpost, content: Tour };

/** A question that the address brings, as citations and links from other pages do. */
const asked = new URLSearchParams(location.search).get('query');

const isFirstVisit = localStorage.getItem('graphiql:visiblePlugin') === null;

ReactDOM.createRoot(document.getElementById('editor')).render(element(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: location.pathname }),
  query: asked ?? undefined,
  defaultQuery: stops[0].query,
  plugins: [tour],
  visiblePlugin: isFirstVisit && isWide.matches ? tour : undefined,
  forcedTheme: 'system',
  inputValueDeprecation: true,
  schemaDescription: true,
  defaultEditorToolsVisibility: false,
}, element(GraphiQL.Logo, null, ' ')));

// Makes plain things pleasant. Everything here also works without it.

// A filter form is sent as a navigation of the page, so that the circuit stays.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form[data-navigate]') || !globalThis.Blazor?.navigateTo) return;
  event.preventDefault();
  Blazor.navigateTo(`${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`);
});

// An open panel closes on Escape, which returns to its button, and on a click elsewhere.
const openPanel = () => document.querySelector('details[name="filter"][open]');

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

// A file that the page has fetched with the reader's key, which a plain link could not carry.
globalThis.analytics = {
  async save(name, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await content.arrayBuffer()]));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  },
};

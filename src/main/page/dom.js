// Elements without markup in strings: what people and documents say can only ever become text.

/** h('p', {class: 'x', onclick: f}, 'text', node, [more]); undefined, null and false are left out. */
export function h(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svg(tag, properties = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);
}

function filled(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.entries(value).forEach(([key, one]) => node.style.setProperty(key, one));
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

let ids = 0;

/** An id for label and control. */
export const newId = prefix => `${prefix}-${++ids}`;

/** Says something to screen readers without showing it. */
export function announce(text) {
  const announcer = document.getElementById('announcer');
  announcer.textContent = '';
  requestAnimationFrame(() => (announcer.textContent = text));
}

/** Shows a view: its title in the tab, its heading in focus, so that keyboards and screen readers go on from there. */
export function show(view, {focus = true} = {}) {
  document.getElementById('main').replaceChildren(view);
  const heading = view.querySelector('h1');
  document.title = `${heading.textContent} · kyc-lambda`;
  if (focus) {
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
    window.scrollTo({top: 0});
  }
}

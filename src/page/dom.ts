/** Elements of the page: found by their id, or made. */

/** The element of the template that has that id. */
export const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

export const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { className, textContent: text });

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(element('button', '', label), { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

/** An SVG element with its attributes. */
export function drawn(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

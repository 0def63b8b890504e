/** The selected point: a ring around it and what is said of it beside it. */
import { element } from './dom.ts';
import type { Inks } from './pen.ts';

const AWAY = 12;

export class Tip {
  readonly #ring = element('div', 'ring');
  readonly #text = element('div', 'tip');
  readonly elements: readonly HTMLElement[] = [this.#ring, this.#text];

  constructor() {
    this.hide();
  }

  hide(): void {
    this.#ring.hidden = true;
    this.#text.hidden = true;
  }

  /** Tells `text` of the point that stands there on `canvas`. */
  show(text: string, [across, down]: readonly [number, number], canvas: HTMLCanvasElement): void {
    this.#ring.hidden = false;
    this.#text.hidden = false;
    const [left, top] = [canvas.offsetLeft + across, canvas.offsetTop + down];
    Object.assign(this.#ring.style, { left: `${left}px`, top: `${top}px` });
    this.#text.textContent = text;
    const { offsetWidth, offsetHeight } = this.#text;
    const isRight = across > canvas.clientWidth / 2;
    this.#text.style.left = `${Math.round(isRight ? left - offsetWidth - AWAY : left + AWAY)}px`;
    this.#text.style.top = `${Math.round(Math.max(canvas.offsetTop, top - offsetHeight / 2))}px`;
  }

  /** Charts' colours follow the scheme: the styles' own variables hold both at once. */
  inks(): Inks {
    const probe = (name: string): string => {
      this.#text.style.borderColor = `var(--${name})`;
      return getComputedStyle(this.#text).borderTopColor;
    };
    return { ink: probe('ink'), soft: probe('soft'), rule: probe('rule') };
  }
}

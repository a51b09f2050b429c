import { element } from '../dom/element';

const patience = 250;

/** The small "Working ..." at the top that tells that the add-on runs. */
export class Working {
  readonly root = element('div', { class: 'working', text: 'Working ...', attributes: { role: 'status', hidden: true } });
  private running = 0;

  /** Shows it while `work` takes longer than a moment. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.running += 1;
    const timer = setTimeout(() => (this.root.hidden = this.running === 0), patience);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.running -= 1;
      if (this.running === 0) this.root.hidden = true;
    }
  }
}

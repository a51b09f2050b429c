/** Runs jobs one after the other, in the order in which they came. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Result of the job; a job that fails does not stop those after it. */
  run<T>(job: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(job);
    this.last = result.catch(() => undefined);
    return result;
  }
}

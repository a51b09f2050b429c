/** Something the person asked for that is refused with one plain sentence; never a broken program. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    message: string,
    readonly code = 'refused',
  ) {
    super(message);
  }
}

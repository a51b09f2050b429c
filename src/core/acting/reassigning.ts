/** Something that somebody else is to have; `from` is who was shown to have it. */
export interface Reassigning {
  readonly id: string;
  readonly to: string;
  readonly from?: string;
  readonly why?: string;
}

import { texts } from '../../../texts';

/** From here on a guess counts as sure; below it a person is asked to look. */
export const SURE = 0.8;
const LIKELY = 0.65;

/** A confidence in words. */
export function saySure(confidence: number): string {
  if (confidence >= SURE) return texts.adopt.sure;
  return confidence >= LIKELY ? texts.adopt.likely : texts.adopt.maybe;
}

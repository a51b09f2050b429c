/** Words that turn what stands beside them, so that they can never be left out. */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  'else|either|early|late|during|when|while|unless|except|without|maybe|possibly|approx|approximately|about|ca|circa|around|roughly|nearly|almost|most|some|half|less|more|than|until|till|easter|christmas|thanksgiving|ramadan|closed|tentative|proposed|draft|no|never|if|?|+|~|usually|depending|pause|paused|skip|odd|even|instead|then|alternately|oft|often|ostern|weihnachten|paques|noel|navidad|natal'.split(
    '|',
  ),
);

/** What stands after one of these never holds without it: "every Monday for 8 weeks". */
export const LIMITING_WORDS: ReadonlySet<string> = new Set('for|no|never|without|unless|if|when|while|until|till|starting'.split('|'));

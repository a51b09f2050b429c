/** Words that turn what stands beside them, so that they can never be left out. */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  'unless|except|without|maybe|possibly|approx|approximately|about|ca|circa|around|roughly|nearly|almost|most|some|half|less|more|than|until|till|easter|christmas|thanksgiving|ramadan|closed|tentative|proposed|draft|no|never|if|?|+|~|usually|depending|pause|paused|skip|odd|even|instead|then|alternately|oft|often|ostern|weihnachten|paques|noel|navidad|natal'.split(
    '|',
  ),
);

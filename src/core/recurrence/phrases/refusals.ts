/** Why a phrase is refused, where several parts of the reader say the same. */
export const NUMBER = 'It is not clear what the number counts; write "every 90 days" or "15th of the month".';
export const DAY = 'It is not clear which day that is; name a day like "last Friday of the month".';
export const TWICE_OVER = 'It says the same thing in two ways that do not agree; keep one.';
export const TOGETHER = 'It names two things that do not go together; keep one, or split the process in two.';
export const RANGE_OF_TIMES = 'A range of times is no due time; write the time by which it is due.';
export const BOUNDS = 'Write the first or last day with its year, or both ends of a season, or set Starts and Ends.';
export const REST = 'It says what is left out but not what is left; name the days.';
export const FINER_THAN_DAILY = 'A process is due daily at most; name the times of day.';
export const UNKNOWN_DATES = 'Nobody else knows which days these are; name the months or days.';
export const TWO_MEANINGS = 'That word is used for two different cadences; write it out.';

/** Phrases that are offered beside them. */
export const TIMES_OF_DAY = 'daily at 8:00 and 16:00';
export const SEASON = 'every Monday from May to September';
export const BUSINESS_DAY = 'last business day of the month';
export const NUMBERED_DAY = 'first Monday of the month';
export const MONTHS = 'Jan / Apr / Jul / Oct';
export const EVERY_OTHER = 'every 2 weeks on Monday';

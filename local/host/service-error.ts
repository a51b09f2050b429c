/** A refusal in Google's words; anything else thrown by a service is a bug of the stand-in. */
export class ServiceError extends Error {}

/** The execution ended here: a kill fault or the time limit. No later service call has an effect. */
export class KilledError extends Error {}

/** A method was called with arguments it has no form for; the text is made where the method's name is known. */
export class SignatureError extends Error {}

/** Below this width (CSS pixels) a picture is laid out for a phone, so that its words stay readable. */
export const NARROW = 430;

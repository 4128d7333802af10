/** Whether this browser can carry a call at all. Lockdown Mode, a policy and some builds take WebRTC away. */
export const hasCalls = (): boolean => typeof RTCPeerConnection === 'function';

/** Whether it can make and measure sounds: tones, bells, the bar of one's own loudness. */
export const hasWebAudio = (): boolean => typeof AudioContext === 'function';

import { readRemembered, remember, switchField, textField, type Fields } from '../../base/device/remembered.ts';

// What this browser remembers about devices. Never anything about health, sessions or people.

/** Devices by id, and what the person themself had switched on the last time. */
export interface Choices {
  camera: string | null;
  microphone: string | null;
  speaker: string | null;
  isCameraOn: boolean;
  isMicrophoneOn: boolean;
  isBlurred: boolean;
  isSelfViewHidden: boolean;
}

const fields: Fields<Choices> = {
  camera: textField,
  microphone: textField,
  speaker: textField,
  isCameraOn: switchField(true),
  isMicrophoneOn: switchField(true),
  isBlurred: switchField(false),
  isSelfViewHidden: switchField(false),
};

/** What was remembered; the defaults where nothing was, or where storage is not available. */
export const readChoices = (): Choices => readRemembered('devices', fields);

/** Remembers a part of the choices. */
export const rememberChoices = (part: Partial<Choices>): void => remember('devices', { ...readChoices(), ...part });

import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/nunito';
import '../base/design/design.css';
import '../base/words/words.ts';
import { declarePlaces } from '../base/device/places.ts';
import { faces } from '../features.ts';

declarePlaces(faces.flatMap(({ stores = [] }) => stores));

import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/nunito';
import '../design/design.css';
import '../words/words.ts';
import { declarePlaces } from '../device/places.ts';
import { faces } from '../features.ts';

declarePlaces(faces.flatMap(({ stores = [] }) => stores));

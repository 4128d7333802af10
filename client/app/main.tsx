import '../base/device/withoutEval.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/nunito';
import '../base/design/design.css';
import '../base/words/words.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { declareOutboxes } from '../base/offline/outboxes.ts';
import { watchForGoing } from '../base/device/gone.ts';
import { declarePlaces } from '../base/device/places.ts';
import { faces } from '../features.ts';
import { watchBack } from '../base/design/back.ts';
import { printInLight } from '../base/design/printInLight.ts';
import { followSeenPart } from '../base/design/seenPart.ts';
import { keepForOffline } from '../base/offline/register.ts';

// In a browser that is too old (public/before.js) the page of words stays.
if (!document.documentElement.classList.contains('is-too-old')) {
  declarePlaces(faces.flatMap(({ stores = [] }) => stores));
  declareOutboxes(faces.flatMap(({ outboxes = [] }) => outboxes));
  watchBack();
  watchForGoing();
  const root = document.getElementById('root')!;
  // Behind the styles, which come after the first words (scripts/vite/firstPage.ts): our colours, which Mantine writes into the page, win by being last.
  document.body.append(root);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  keepForOffline();
  printInLight();
  followSeenPart();
}

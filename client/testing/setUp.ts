import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/nunito';
import '../design/design.css';
import '../words/words.ts';

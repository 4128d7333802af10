import {
  Badge,
  Button,
  createTheme,
  Input,
  Modal,
  Notification,
  Paper,
  PasswordInput,
  Text,
  Title,
  type CheckboxProps,
  type ChipProps,
  type ComboboxOptionProps,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type RadioProps,
  type SwitchProps,
} from '@mantine/core';
import { words } from '../words/words.ts';

// A deep, quiet green for what can be pressed; warm greys everywhere else. Text on each pair was checked for AA.
const pine: MantineColorsTuple = ['#edf5f3', '#dbeae6', '#b7d6cf', '#92c2b7', '#72b0a3', '#529c8d', '#3a8173', '#276659', '#1c5248', '#123c34'];
const clay: MantineColorsTuple = ['#fbf1ec', '#f5e0d6', '#ebc1ad', '#e0a083', '#d38460', '#c06c46', '#a65837', '#87452a', '#683520', '#4a2516'];
const gray: MantineColorsTuple = ['#faf8f5', '#f3f0ea', '#e8e3da', '#d8d2c7', '#bfb8ab', '#968f82', '#746e63', '#5c574e', '#443f38', '#2b2824'];
const dark: MantineColorsTuple = ['#ece8e1', '#d8d3ca', '#bdb7ac', '#948e83', '#68635b', '#4b4741', '#383530', '#2a2825', '#201e1c', '#171614'];
const red: MantineColorsTuple = ['#fdf0ef', '#fadcd9', '#f3b5af', '#ec8d84', '#e3685d', '#d04a3f', '#b8362c', '#9b2a22', '#7b211b', '#5a1713'];

const font = "'Nunito Variable', 'Nunito', system-ui, sans-serif";

const inItsDirection = { input: { dir: 'auto' }, label: { dir: 'auto' }, description: { dir: 'auto' } };
/** Of a box to tick, whose own input holds no words. */
const labelInItsDirection = { label: { dir: 'auto' }, description: { dir: 'auto' } };
const wholeInItsDirection = { root: { dir: 'auto' } };

/** Hearth's look: warm, plain, unhurried. */
export const theme = createTheme({
  colors: { pine, clay, gray, dark, red },
  primaryColor: 'pine',
  // Mantine picks the text on a filled button for the light scheme only: white must be readable on both shades.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.28,
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  defaultRadius: 'md',
  radius: { md: '0.75rem', lg: '1.125rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'md', radius: 'xl' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    // Mantine's dialogs have a <header>: without a role of its own it would count as a second banner of the page.
    // Mantine leaves this button out of the keyboard's way; people who use one want to see their password as well.
    PasswordInput: PasswordInput.extend({
      defaultProps: { attributes: inItsDirection, dir: 'auto', visibilityToggleButtonProps: { 'aria-label': words.t('showPassword'), tabIndex: 0 } },
    }),
    Modal: Modal.extend({
      defaultProps: { radius: 'lg', centered: true, attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontSize: '1.375rem', fontWeight: 700 } },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': words.t('close') } } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 700, size: 'lg' } }),
    // What people write runs in the direction of its first letter, in every field.
    Input: Input.extend({ defaultProps: { size: 'md', attributes: inItsDirection } }),
    // So do the words of a page: a lesson, a name, what can be chosen.
    Text: Text.extend({ defaultProps: { attributes: wholeInItsDirection } }),
    Title: Title.extend({ defaultProps: { attributes: wholeInItsDirection } }),
    // By their names alone: their own code comes with the first page that uses them, not with every page.
    ComboboxOption: { defaultProps: { dir: 'auto' } satisfies Partial<ComboboxOptionProps> },
    Checkbox: { defaultProps: { attributes: labelInItsDirection } satisfies Partial<CheckboxProps> },
    Radio: { defaultProps: { attributes: labelInItsDirection } satisfies Partial<RadioProps> },
    Switch: { defaultProps: { attributes: labelInItsDirection } satisfies Partial<SwitchProps> },
    Chip: { defaultProps: { attributes: labelInItsDirection } satisfies Partial<ChipProps> },
    InputWrapper: Input.Wrapper.extend({ defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } }),
  },
});

/** Mantine's own greys for hints, borders and errors are too pale to read: these meet AA on both backgrounds. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf8f4',
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[7],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': red[7],
    '--mantine-color-default-border': gray[4],
    '--hearth-card': '#ffffff',
    '--hearth-line': gray[6],
    '--hearth-strong': pine[7],
    '--hearth-track': gray[2],
  },
  dark: {
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#a8a297',
    '--mantine-color-error': red[3],
    '--mantine-color-default-border': dark[4],
    // Mantine's own soft grounds are almost black here: these stay warm and can be told from the page.
    ...softGround('pine', '#24463e', '#2b5148', pine[1]),
    ...softGround('clay', '#4d3325', '#5a3c2c', clay[1]),
    ...softGround('gray', dark[5], dark[4], dark[0]),
    '--hearth-card': dark[6],
    '--hearth-line': '#8a847a',
    '--hearth-strong': pine[3],
    '--hearth-track': dark[5],
  },
});

function softGround(colour: string, ground: string, hover: string, text: string): Record<string, string> {
  const name = `--mantine-color-${colour}-light`;
  return { [name]: ground, [`${name}-hover`]: hover, [`${name}-color`]: text };
}

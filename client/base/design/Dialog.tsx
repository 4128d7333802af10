import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from './back.ts';
import { useEscape } from './escape.ts';

/** Every dialog there is: closed by its button, Escape and the phone's Back; the focus goes in, stays in, and returns to where it was, also where the dialog is taken away while open. */
export function Dialog({ closeButtonProps, onClose, opened, closeOnEscape = true, ...props }: ModalProps) {
  const { t } = useTranslation();
  useBack(opened, onClose);
  useEscape(opened && closeOnEscape, onClose);
  useWayBack(opened);
  return <Modal {...props} closeOnEscape={false} opened={opened} onClose={onClose} closeButtonProps={{ 'aria-label': t('close'), ...closeButtonProps }} />;
}

function useWayBack(isOpen: boolean) {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const from = document.activeElement;
    return () =>
      void requestAnimationFrame(
        () => document.activeElement === document.body && from instanceof HTMLElement && from.isConnected && from.focus({ preventScroll: true }),
      );
  }, [isOpen]);
}

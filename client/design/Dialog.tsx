import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from './back.ts';

/** Every dialog there is: closed by its button, Escape and the phone's Back; the focus goes in, stays in, and returns to where it was, also where the dialog is taken away while open. */
export function Dialog({ closeButtonProps, onClose, opened, ...props }: ModalProps) {
  const { t } = useTranslation();
  useBack(opened, onClose);
  useWayBack(opened);
  return <Modal {...props} opened={opened} onClose={onClose} closeButtonProps={{ 'aria-label': t('close'), ...closeButtonProps }} />;
}

function useWayBack(isOpen: boolean) {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const from = document.activeElement;
    return () => void requestAnimationFrame(() => document.activeElement === document.body && from instanceof HTMLElement && from.isConnected && from.focus({ preventScroll: true }));
  }, [isOpen]);
}
